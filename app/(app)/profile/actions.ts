'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { endBrowserSession } from '@/app/_lib/end-browser-session'
import { markOwnNoticesSeen } from '@/db/queries/notices/mark-own-notices-seen'
import { deleteSession } from '@/db/queries/people/delete-session'
import { changePassword } from '@/lib/auth/change-password'
import { clientAddress } from '@/lib/auth/client-address'
import { createApiKey } from '@/lib/auth/create-api-key'
import { identifyCaller } from '@/lib/auth/identify-caller'
import { readCredentials } from '@/lib/auth/read-credentials'
import { renamePerson } from '@/lib/auth/rename-person'
import { revokeApiKey } from '@/lib/auth/revoke-api-key'
import { signOutEverywhere } from '@/lib/auth/sign-out-everywhere'

const nothing = z.object({})
const id = z.string().max(64)

export const saveName = defineAction(
  { input: z.object({ name: z.string().trim().min(1, 'Enter your name.').max(120) }) },
  async ({ runtime, scope, input }) => renamePerson(runtime, scope, input),
)

export const savePassword = defineAction(
  { input: z.object({ current: z.string().max(1000), password: z.string().max(1000) }) },
  async ({ runtime, input }) => {
    const sent = await headers()
    const caller = await identifyCaller(runtime, readCredentials(sent))
    await changePassword(runtime, caller, { ...input, address: clientAddress(sent) })
  },
)

/** @returns the key itself, which is shown this once */
export const addApiKey = defineAction(
  { input: z.object({ name: z.string().trim().min(1, 'Give the key a name.').max(80) }) },
  async ({ runtime, scope, input }) => createApiKey(runtime, scope, input),
)

export const removeApiKey = defineAction({ input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  revokeApiKey(runtime, scope, input),
)

export const endSession = defineAction({ input: z.object({ id }) }, async ({ runtime, scope, input }) => {
  await deleteSession(runtime.db, scope, input.id)
})

export const leave = defineAction({ input: nothing }, async () => endBrowserSession())

export const leaveEverywhere = defineAction({ input: nothing }, async ({ runtime, scope }) => {
  await signOutEverywhere(runtime, scope)
  await endBrowserSession()
})

export const readNotices = defineAction({ input: nothing }, async ({ runtime, scope }) => {
  await markOwnNoticesSeen(runtime.db, scope, { now: runtime.now() })
})
