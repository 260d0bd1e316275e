'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { reviewDays, reviewSizes, reviewVerdicts } from '@/lib/domain/answer-review'
import { reviewLabels } from '@/lib/domain/review-labels'
import { closeRound } from '@/lib/evals/reviews/close-round'
import { drawRound } from '@/lib/evals/reviews/draw-round'
import { judgeItem } from '@/lib/evals/reviews/judge-item'
import { makeReviewCase } from '@/lib/evals/reviews/make-review-case'
import { openItem } from '@/lib/evals/reviews/open-item'
import { setUnratedReview } from '@/lib/evals/reviews/set-unrated-review'
import { settleItem } from '@/lib/evals/reviews/settle-item'

const id = z.string().max(64)
const words = z
  .string()
  .trim()
  .max(8_000)
  .transform((text) => text || null)
const finding = { itemId: id, verdict: z.enum(reviewVerdicts), label: z.enum(reviewLabels).nullable() }

export const switchUnratedReview = defineAction(
  { role: 'admin', input: z.object({ on: z.boolean() }) },
  async ({ runtime, scope, input }) => setUnratedReview(runtime, scope, input),
)

export const draw = defineAction(
  { role: 'reviewer', input: z.object({ days: z.literal(reviewDays), size: z.literal(reviewSizes) }) },
  async ({ runtime, scope, input }) => drawRound(runtime, scope, input),
)

export const open = defineAction(
  { role: 'reviewer', input: z.object({ itemId: id }) },
  async ({ runtime, scope, input }) => openItem(runtime, scope, input),
)

export const judge = defineAction(
  { role: 'reviewer', input: z.object({ ...finding, note: words }) },
  async ({ runtime, scope, input }) => judgeItem(runtime, scope, input),
)

export const settle = defineAction(
  { role: 'reviewer', input: z.object({ ...finding, answer: words }) },
  async ({ runtime, scope, input }) => settleItem(runtime, scope, input),
)

export const makeGolden = defineAction(
  { role: 'reviewer', input: z.object({ itemId: id }) },
  async ({ runtime, scope, input }) => makeReviewCase(runtime, scope, input),
)

export const end = defineAction(
  { role: 'reviewer', input: z.object({ roundId: id }) },
  async ({ runtime, scope, input }) => closeRound(runtime, scope, input),
)
