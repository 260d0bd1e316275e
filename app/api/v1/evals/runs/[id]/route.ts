import { sumRunSpending } from '@/db/queries/evals/sum-run-spending'
import type { EvalResultRow } from '@/db/queries/evals/list-results'
import type { JudgementRow } from '@/db/queries/judge/find-known-judgement'
import { listJudgementsOfRun } from '@/db/queries/judge/list-judgements'
import type { EvalRunId } from '@/lib/domain/ids'
import { getEvalRun } from '@/lib/evals/get-eval-run'
import { readCalibration } from '@/lib/evals/judge/calibration/read-calibrations'
import { defineRoute } from '../../../_lib/define-route'
import { toRunSummary } from '../run-schema'
import { getEvalRunSpec } from './spec'

export const GET = defineRoute(getEvalRunSpec, async ({ runtime, scope, params }) => {
  const { run, results, metrics } = await getEvalRun(runtime, scope, params.id as EvalRunId)
  const said = await listJudgementsOfRun(runtime.db, scope, { runId: run.id })
  const cases = results.filter(isDone).map((result) => toCase(result, said.get(result.caseId)))
  const judgeStanding = run.judge && (await readCalibration(runtime, scope, run.judge)).standing
  const { spentMicroUsd } = await sumRunSpending(runtime.db, scope, { runId: run.id })
  return { body: { ...toRunSummary(run, metrics), judgeStanding, spentMicroUsd, cases } }
})

type DoneResult = EvalResultRow & { passed: boolean }

const isDone = (result: EvalResultRow): result is DoneResult => result.passed !== null

function toCase(result: DoneResult, judgement: JudgementRow | undefined) {
  const { caseId, definition, passed, scores, answerStatus, errorCode, cached, answerId } = result
  const { question, tags, expect, language, journey = null, difficulty = null } = definition
  return {
    id: caseId,
    question,
    tags,
    language,
    journey,
    difficulty,
    expect,
    passed,
    scores,
    status: answerStatus,
    error: errorCode,
    cached,
    judgement: judgement ? { verdict: judgement.verdict, code: judgement.code } : null,
    answerId,
  }
}
