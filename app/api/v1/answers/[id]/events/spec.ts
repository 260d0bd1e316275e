import { z } from 'zod'
import { answerEventSchema } from '@/lib/domain/answer'
import { defineSpec } from '../../../_lib/route-spec'
import { answerParams } from '../spec'

export const followAnswerSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/answers/{id}/events',
  summary: 'Follow an answer',
  description:
    'Server-sent events, each with an increasing `id`. `Last-Event-ID` (header, or `lastEventId` in the query) resumes behind that event; without it the stream begins at the first. Ends with `done` or `error`.',
  params: answerParams,
  query: z.object({ lastEventId: z.coerce.number().int().nonnegative().optional() }),
  response: answerEventSchema,
  otherMediaTypes: ['text/event-stream'],
  rateLimit: 'read',
  errors: ['not_found'],
})
