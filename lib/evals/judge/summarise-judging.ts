import { listJudgementsOfRun } from '@/db/queries/judge/list-judgements'
import { caseVerdicts, type CaseVerdict, type JudgeIdentity, type NotJudgedCode } from '@/lib/domain/judge'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { EvalRunDetail } from '../get-eval-run'
import { readCalibration } from './calibration/read-calibrations'
import type { Calibration } from './calibration/calibrate'

export type RunJudging = {
  readonly judge: JudgeIdentity
  readonly calibration: Calibration
  readonly verdicts: Readonly<Record<CaseVerdict, number>>
  /** Counted apart: for and against nobody. The commonest first. */
  readonly notJudged: readonly { readonly code: NotJudgedCode; readonly n: number }[]
  /** Cases that pass by their scores and are wrong by the judge, or the other way round: worth a look. */
  readonly differs: readonly string[]
  /** The judge wrote what it judges. */
  readonly isOwn: boolean
  /** By case. */
  readonly said: ReadonlyMap<
    string,
    { readonly verdict: string | null; readonly code: NotJudgedCode | null; readonly reason: string | null }
  >
}

/** What the judge of a run said so far; null for a run without one. @throws forbidden */
export async function summariseJudging(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  { run, results }: EvalRunDetail,
): Promise<RunJudging | null> {
  if (!run.judge) return null
  const said = await listJudgementsOfRun(runtime.db, scope, { runId: run.id })
  const rows = [...said.values()]
  const codes = new Map<NotJudgedCode, number>()
  for (const { code } of rows) if (code) codes.set(code, (codes.get(code) ?? 0) + 1)
  const countOf = (verdict: CaseVerdict): number => rows.filter((row) => row.verdict === verdict).length
  const [correct, partly, wrong] = caseVerdicts.map(countOf)
  return {
    judge: run.judge,
    calibration: await readCalibration(runtime, scope, run.judge),
    verdicts: { correct: correct ?? 0, partly: partly ?? 0, wrong: wrong ?? 0 },
    notJudged: [...codes].map(([code, n]) => ({ code, n })).toSorted((a, b) => b.n - a.n),
    differs: results
      .filter(({ caseId, passed }) => {
        const verdict = said.get(caseId)?.verdict
        return (passed === true && verdict === 'wrong') || (passed === false && verdict === 'correct')
      })
      .map(({ caseId }) => caseId),
    isOwn: run.model === run.judge.model,
    said,
  }
}
