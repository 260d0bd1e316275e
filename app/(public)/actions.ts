'use server'
import { z } from 'zod'
import { signIn } from '@/app/_lib/auth'
import { definePublicAction } from '@/app/_lib/define-public-action'
import { signInWith } from '@/app/_lib/sign-in-with'
import { safePath } from '@/app/_lib/safe-path'
import { acceptInvitation } from '@/lib/auth/accept-invitation'
import { choosePassword } from '@/lib/auth/choose-password'
import { clientAddress } from '@/lib/auth/client-address'
import { findPerson } from '@/db/queries/identity/find-person'
import { identifyCaller } from '@/lib/auth/identify-caller'
import { joinWorkspace } from '@/lib/auth/join-workspace'
import { emailSchema } from '@/lib/auth/normalize-email'
import { oidcProviderId } from '@/lib/auth/create-oidc-provider'
import { readCredentials } from '@/lib/auth/read-credentials'

const token = z.string().max(200)
const password = z.string().max(1000)
const name = z.string().trim().min(1, 'Enter your name.').max(120)

export const signInByPassword = definePublicAction(
  { input: z.object({ email: z.string().max(254), password }) },
  async ({ input }) => signInWith('password', input),
)

/** Links are redeemed here and not by opening them: mail scanners and previews open links too. */
export const signInByLink = definePublicAction({ input: z.object({ token }) }, async ({ input }) =>
  signInWith('link', input),
)

export const registerByInvitation = definePublicAction(
  { input: z.object({ token, email: emailSchema, name, password }) },
  async ({ runtime, input, headers }) => {
    const userId = await acceptInvitation(runtime, { ...input, address: clientAddress(headers) })
    const person = await findPerson(runtime.db, userId)
    await signInWith('password', { email: person?.email ?? input.email, password: input.password })
  },
)

export const joinByLink = definePublicAction({ input: z.object({ token }) }, async ({ runtime, input, headers }) =>
  joinWorkspace(runtime, await identifyCaller(runtime, readCredentials(headers)), input),
)

export const chooseFirstPassword = definePublicAction(
  { input: z.object({ name, password }) },
  async ({ runtime, input, headers }) =>
    choosePassword(runtime, await identifyCaller(runtime, readCredentials(headers)), input),
)

/** @returns the issuer's address to go to; PKCE, state and nonce are kept in cookies */
export const signInByOidc = definePublicAction({ input: z.object({ next: z.string() }) }, async ({ input }) => {
  const url: unknown = await signIn(oidcProviderId, { redirect: false, redirectTo: safePath(input.next) })
  return { url: z.url().parse(url) }
})
