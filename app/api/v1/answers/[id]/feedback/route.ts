import type { AnswerId } from '@/lib/domain/ids'
import { rateAnswer } from '@/lib/feedback/rate-answer'
import { defineRoute } from '../../../_lib/define-route'
import { rateAnswerSpec } from './spec'

export const POST = defineRoute(rateAnswerSpec, async ({ runtime, scope, params, body }) => ({
  body: await rateAnswer(runtime, scope, {
    answerId: params.id as AnswerId,
    rating: body.rating,
    reasons: [...new Set(body.reasons)],
    comment: body.comment || null,
    correctedAnswer: body.correctedAnswer || null,
  }),
}))
