import { z } from 'zod'
import { defineSpec } from '../../../_lib/route-spec'

export const startExperimentEvalSpec = defineSpec({
  method: 'POST',
  path: '/api/v1/experiments/{id}/eval',
  summary: 'Run a golden set with and without the change',
  description: 'Two eval runs, which the gate compares. The experiment says in `gate` what became of them.',
  params: z.object({ id: z.string().max(64) }),
  body: z.strictObject({ suite: z.string().min(1).max(64).describe('The shipped set is `golden`.') }),
  response: z.object({ candidateRunId: z.string(), baselineRunId: z.string() }),
  status: 202,
  role: 'admin',
  rateLimit: 'write',
  idempotent: true,
  errors: ['not_found', 'experiment_moved_on', 'eval_suite_unknown', 'eval_suite_invalid', 'eval_samples_missing'],
})
