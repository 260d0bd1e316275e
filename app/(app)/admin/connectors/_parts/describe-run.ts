import type { ConnectorRunStatus, RunCounts } from '@/lib/domain/connector'
import { formatCount } from '@/lib/domain/format-figures'

type Run = RunCounts & { readonly status: ConnectorRunStatus; readonly isDryRun: boolean }

/** What a run did, in one line: "3 added, 1 removed, 2 not taken". */
export function describeRun(run: Run): string {
  if (run.status === 'waiting') return 'Waiting for its turn'
  const items = `${formatCount(run.found)} ${run.found === 1 ? 'item' : 'items'}`
  const notTaken = run.failed > 0 ? [`${formatCount(run.failed)} not taken`] : []
  if (run.isDryRun) return [`${items} would come`, ...notTaken].join(', ')
  const parts = (['added', 'changed', 'removed'] as const)
    .filter((what) => run[what] > 0)
    .map((what) => `${formatCount(run[what])} ${what}`)
  const all = [...parts, ...notTaken]
  if (run.status === 'running') return [`${items} looked at`, ...all].join(', ')
  return all.length > 0 ? all.join(', ') : `Nothing new (${items})`
}
