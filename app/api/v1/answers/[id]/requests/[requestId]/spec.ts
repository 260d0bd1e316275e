import { z } from 'zod'
import { defineSpec } from '../../../../_lib/route-spec'
import { answerParams } from '../../spec'

export const decideRequestSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/answers/{id}/requests/{requestId}',
  summary: 'Allow a request, or not',
  description:
    'The word of the person who asked on a request that may change something, as a step with state `waiting` shows it in `pending`. It is said once, in the browser: API keys are refused.',
  params: answerParams.extend({ requestId: z.string() }),
  body: z.object({ allow: z.boolean() }).strict(),
  response: z.object({ id: z.string() }),
  rateLimit: 'write',
  errors: ['not_found', 'forbidden'],
})
