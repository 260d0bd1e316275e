import { z } from 'zod'
import { storedAnswerSchema } from '@/lib/domain/conversation'
import { defineSpec } from '../../_lib/route-spec'

export const answerParams = z.object({ id: z.string() })

export const getAnswerSpec = defineSpec({
  method: 'GET',
  path: '/api/v1/answers/{id}',
  summary: 'Read an answer',
  description:
    'As it was given, with today’s rights: citations of documents that the caller may no longer read are `withheld`. An answer that is still being written has status `running` and its text so far.',
  params: answerParams,
  response: storedAnswerSchema,
  rateLimit: 'read',
  errors: ['not_found'],
})
