import type { EvalResultRow } from '@/db/queries/evals/list-results'
import type { EvalRunId } from '@/lib/domain/ids'
import { getEvalRun } from '@/lib/evals/get-eval-run'
import { defineRoute } from '../../../_lib/define-route'
import { toRunSummary } from '../run-schema'
import { getEvalRunSpec } from './spec'

export const GET = defineRoute(getEvalRunSpec, async ({ runtime, scope, params }) => {
  const { run, results, metrics } = await getEvalRun(runtime, scope, params.id as EvalRunId)
  return { body: { ...toRunSummary(run, metrics), cases: results.filter(isDone).map(toCase) } }
})

type DoneResult = EvalResultRow & { passed: boolean }

const isDone = (result: EvalResultRow): result is DoneResult => result.passed !== null

function toCase({ caseId, definition, passed, scores, answerStatus, errorCode, cached, answerId }: DoneResult) {
  const { question, tags, expect } = definition
  return {
    id: caseId,
    question,
    tags,
    expect,
    passed,
    scores,
    status: answerStatus,
    error: errorCode,
    cached,
    answerId,
  }
}
