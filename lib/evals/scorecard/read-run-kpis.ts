import { listRuns, type EvalRunListItem } from '@/db/queries/evals/list-runs'
import { countUnsafe } from '@/db/queries/scorecard/count-unsafe'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { countInterval } from '../statistics/count-interval'
import { nothingRead, type Reading } from './scorecard'

const looked = 50
const recall = 'recall@5'

/** Runs of a variant that somebody tries say nothing of what readers have. */
const isAsReadersHaveIt = ({ status, variant }: EvalRunListItem): boolean =>
  status === 'completed' && Object.keys(variant).length === 0

/** Completed runs of what readers have, newest first. */
export async function listPlainRuns(runtime: Runtime, scope: Scope, before: Date): Promise<EvalRunListItem[]> {
  const { items } = await listRuns(runtime.db, scope, { limit: looked })
  return items.filter((run) => isAsReadersHaveIt(run) && run.createdAt < before)
}

/** How well the expected documents are found, in the newest golden run that says so. */
export function readRetrieval(runs: readonly EvalRunListItem[]): Reading {
  const judged = runs.flatMap((run) => {
    const metric = run.metrics?.[recall]
    return metric ? [{ run, metric }] : []
  })
  const [newest] = judged
  if (!newest) return nothingRead('No golden run has been completed. Start one under Evals.')
  const { value, ci, n } = newest.metric
  return {
    measured: { value, ci, n },
    trend: judged
      .filter(({ run }) => run.suite === newest.run.suite)
      .slice(0, 12)
      .toReversed()
      .map(({ run, metric }) => ({ label: run.createdAt.toISOString().slice(0, 10), value: metric.value })),
    note: `Set “${newest.run.suite}”, run of ${newest.run.createdAt.toISOString().slice(0, 10)}`,
  }
}

/** What must not happen at all: counted, with what a count of so few may still mean. */
export async function readViolations(
  runtime: Runtime,
  scope: Scope,
  { ended, ...period }: { readonly from: Date; readonly to: Date; readonly ended: number },
  runs: readonly EvalRunListItem[],
): Promise<Reading> {
  const unsafe = await countUnsafe(runtime.db, scope, period)
  const leak = runs.flatMap((run) => run.metrics?.['leak'] ?? [])[0]
  const leaks = leak ? Math.round(leak.value * leak.n) : 0
  const n = ended + (leak?.n ?? 0)
  if (n === 0) return nothingRead('No answer and no golden run to look at.')
  return {
    measured: { value: unsafe + leaks, ci: countInterval(unsafe + leaks), n },
    trend: [],
    note: leak
      ? `${unsafe} labelled unsafe, ${leaks} leaks in the golden run`
      : `${unsafe} labelled unsafe; no golden run yet`,
  }
}
