import { z } from 'zod'
import { defineSpec } from '../../../_lib/route-spec'
import { answerParams } from '../spec'

export const stopAnswerSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/answers/{id}/stop',
  summary: 'Stop an answer',
  description:
    'Ends the model’s call. What was written by then is checked, cited and kept; the stream ends with `done` or `error` as always.',
  params: answerParams,
  response: z.object({ id: z.string() }),
  status: 202,
  rateLimit: 'write',
  errors: ['not_found'],
})
