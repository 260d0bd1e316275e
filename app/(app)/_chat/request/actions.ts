'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import type { AnswerId } from '@/lib/domain/ids'
import { maxNoteLength } from '@/lib/domain/question-request'
import { askPeople } from '@/lib/feedback/ask-people'
import { withdrawRequest } from '@/lib/feedback/withdraw-request'

const id = z.string().max(64)
const note = z
  .string()
  .trim()
  .max(maxNoteLength)
  .transform((text) => text || null)

export const sendRequest = defineAction(
  { input: z.object({ answerId: id.transform((answerId) => answerId as AnswerId), note }) },
  async ({ runtime, scope, input }) => askPeople(runtime, scope, input),
)

export const takeBackRequest = defineAction({ input: z.object({ id }) }, async ({ runtime, scope, input }) =>
  withdrawRequest(runtime, scope, input),
)
