'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import type { UserId } from '@/lib/domain/ids'
import { reviewLabels } from '@/lib/domain/review-labels'
import { completeGoldenCase } from '@/lib/evals/golden/complete-golden-case'
import { makeGoldenCase } from '@/lib/evals/golden/make-golden-case'
import { closeFeedback } from '@/lib/feedback/close-feedback'
import { closeSimilar } from '@/lib/feedback/close-similar'
import { reopenSimilar } from '@/lib/feedback/reopen-similar'
import { reviewFeedback } from '@/lib/feedback/review-feedback'
import { findSimilar } from '@/lib/feedback/similar/find-similar'

const id = z.string().max(64)
const words = z
  .string()
  .trim()
  .max(8_000)
  .transform((text) => text || null)

export const setFeedbackClosed = defineAction(
  { role: 'reviewer', input: z.object({ id, closed: z.boolean(), note: words }) },
  async ({ runtime, scope, input }) => closeFeedback(runtime, scope, input),
)

const findingInput = z.object({
  id,
  review: z.strictObject({
    label: z.enum(reviewLabels).nullable().exactOptional(),
    reviewedAnswer: words.exactOptional(),
  }),
})

/** @returns whether the golden case of the feedback is complete with it; null when it has none */
export const saveFinding = defineAction(
  { role: 'reviewer', input: findingInput },
  async ({ runtime, scope, input }) => {
    await reviewFeedback(runtime, scope, input)
    return completeGoldenCase(runtime, scope, { feedbackId: input.id })
  },
)

const taskInput = z.object({
  id,
  assigneeId: id.transform((userId) => userId as UserId).nullable(),
  dueOn: z.iso.date().nullable(),
})

export const saveTask = defineAction({ role: 'reviewer', input: taskInput }, async ({ runtime, scope, input }) => {
  const { id: feedbackId, ...review } = input
  await reviewFeedback(runtime, scope, { id: feedbackId, review })
})

export const makeGolden = defineAction(
  { role: 'reviewer', input: z.object({ feedbackId: id }) },
  async ({ runtime, scope, input }) => makeGoldenCase(runtime, scope, input),
)

export const similar = defineAction({ role: 'reviewer', input: z.object({}) }, async ({ runtime, scope }) =>
  findSimilar(runtime, scope),
)

const ids = z.array(id).max(50)
const togetherInput = z.object({ ids: ids.min(1), note: words, label: z.enum(reviewLabels).nullable() })

export const closeTogether = defineAction(
  { role: 'reviewer', input: togetherInput },
  async ({ runtime, scope, input }) => closeSimilar(runtime, scope, input),
)

export const reopenTogether = defineAction(
  { role: 'reviewer', input: z.object({ ids: ids.min(1), labelled: ids }) },
  async ({ runtime, scope, input }) => reopenSimilar(runtime, scope, input),
)
