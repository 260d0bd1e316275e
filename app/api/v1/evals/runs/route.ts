import { listRuns } from '@/db/queries/evals/list-runs'
import { startEvalRun } from '@/lib/evals/start-eval-run'
import { defineRoute } from '../../_lib/define-route'
import { toRunSummary } from './run-schema'
import { listEvalRunsSpec, startEvalRunSpec } from './spec'

export const POST = defineRoute(startEvalRunSpec, async ({ runtime, scope, body, requestId }) => {
  const { suite, variant, seed, fresh, judge, budgetMicroUsd } = body
  const { runId } = await startEvalRun(runtime, scope, {
    suite,
    requestId,
    ...(variant === undefined ? {} : { variant }),
    ...(seed === undefined ? {} : { seed }),
    ...(fresh === undefined ? {} : { fresh }),
    ...(judge === undefined ? {} : { judge }),
    ...(budgetMicroUsd === undefined ? {} : { budgetMicroUsd }),
  })
  return { body: { runId } }
})

export const GET = defineRoute(listEvalRunsSpec, async ({ runtime, scope, query }) => {
  const { suite, cursor, limit } = query
  const { items, nextCursor } = await listRuns(runtime.db, scope, {
    limit,
    ...(suite === undefined ? {} : { suite }),
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { body: { items: items.map((run) => toRunSummary(run)), nextCursor } }
})
