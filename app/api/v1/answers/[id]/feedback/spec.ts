import { z } from 'zod'
import { feedbackRatings } from '@/lib/domain/conversation'
import { defineSpec } from '../../../_lib/route-spec'
import { answerParams } from '../spec'

export const rateAnswerSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/answers/{id}/feedback',
  summary: 'Rate an answer',
  description:
    'One rating per person and answer; rating again replaces it. A rated answer appears in the feedback inbox.',
  params: answerParams,
  body: z
    .object({
      rating: z.enum(feedbackRatings),
      reasons: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
      comment: z.string().trim().max(4_000).optional(),
      correctedAnswer: z.string().trim().max(8_000).optional(),
    })
    .strict(),
  response: z.object({ id: z.string() }),
  status: 201,
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found', 'conflict'],
})
