import { z } from 'zod'
import { defineSpec } from '../../../../_lib/route-spec'
import { runIdParams } from '../../run-schema'

export const cancelEvalRunSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/evals/runs/{id}/cancel',
  summary: 'Cancel an eval run',
  description: 'Cases that are done stay. Answers that are being written are stopped within seconds.',
  params: runIdParams,
  response: z.object({ id: z.string() }),
  status: 202,
  role: 'reviewer',
  rateLimit: 'write',
  errors: ['not_found', 'eval_run_ended'],
})
