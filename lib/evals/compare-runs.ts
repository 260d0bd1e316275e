import type { Scope } from '@/lib/domain/scope'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'
import { compareResults, type ResultsComparison } from './compare-results'
import { getEvalRun, type EvalRunDetail } from './get-eval-run'
import { isSameJudge } from './judge/group-by-judge'

export type RunsComparison = ResultsComparison & { readonly before: EvalRunDetail; readonly after: EvalRunDetail }

/** Two runs side by side. @throws not_found, forbidden */
export async function compareRuns(
  runtime: Runtime,
  scope: Scope,
  runs: { before: EvalRunId; after: EvalRunId },
): Promise<RunsComparison> {
  const before = await getEvalRun(runtime, scope, runs.before)
  const after = await getEvalRun(runtime, scope, runs.after)
  const compared = compareResults(before.results, after.results, after.run.seed)
  const [one, other] = [before.run.judge, after.run.judge]
  // What two judges say is no difference between the runs.
  const isOneEye = one !== null && other !== null && isSameJudge(one, other)
  const figures = compared.figures.filter(({ figure }) => figure.name !== 'judge' || isOneEye)
  return { before, after, ...compared, figures }
}
