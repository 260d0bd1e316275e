import { startExperimentEval } from '@/lib/evals/experiments/start-experiment-eval'
import { defineRoute } from '../../../_lib/define-route'
import { startExperimentEvalSpec } from './spec'

export const POST = defineRoute(startExperimentEvalSpec, async ({ runtime, scope, params, body, requestId }) => ({
  body: await startExperimentEval(runtime, scope, { id: params.id, suite: body.suite, requestId }),
}))
