'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { clientAddress } from '@/lib/auth/client-address'
import { requestDeletion } from '@/lib/ingest/workspace/request-deletion'
import { undoDeletion } from '@/lib/ingest/workspace/undo-deletion'

export const removeWorkspace = defineAction(
  { role: 'admin', input: z.object({ name: z.string().max(200), password: z.string().max(1000) }) },
  async ({ runtime, scope, input }) => {
    await requestDeletion(runtime, scope, { ...input, address: clientAddress(await headers()) })
  },
)

export const keepWorkspace = defineAction({ role: 'admin', input: z.object({}) }, async ({ runtime, scope }) =>
  undoDeletion(runtime, scope),
)
