'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { maxWrittenAnswerLength, requestOutcomes } from '@/lib/domain/question-request'
import { closeQuestion } from '@/lib/feedback/close-question'
import { reopenQuestion } from '@/lib/feedback/reopen-question'

const id = z.string().max(64)
const text = z
  .string()
  .trim()
  .max(maxWrittenAnswerLength)
  .transform((words) => words || null)

/** @returns how many requests got the reply */
export const replyToQuestion = defineAction(
  { role: 'reviewer', input: z.object({ id, outcome: z.enum(requestOutcomes), text }) },
  async ({ runtime, scope, input }) => closeQuestion(runtime, scope, input),
)

export const openQuestionAgain = defineAction(
  { role: 'reviewer', input: z.object({ id }) },
  async ({ runtime, scope, input }) => reopenQuestion(runtime, scope, input),
)
