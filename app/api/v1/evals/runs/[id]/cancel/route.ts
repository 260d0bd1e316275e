import type { EvalRunId } from '@/lib/domain/ids'
import { cancelEvalRun } from '@/lib/evals/cancel-eval-run'
import { defineRoute } from '../../../../_lib/define-route'
import { cancelEvalRunSpec } from './spec'

export const POST = defineRoute(cancelEvalRunSpec, async ({ runtime, scope, params }) => {
  await cancelEvalRun(runtime, scope, params.id as EvalRunId)
  return { body: { id: params.id } }
})
