import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { formatDuration } from '@/lib/domain/format-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import { describeVariant } from './describe-variant'

/** One line under the title: what was asked, when, and how long it took. */
export function describeRun(run: EvalRunRow): string {
  const took = run.startedAt && run.finishedAt ? run.finishedAt.getTime() - run.startedAt.getTime() : null
  const hasEnded = run.status !== 'queued' && run.status !== 'running'
  const parts = [
    run.model,
    describeVariant(run.variant) || `prompt ${run.promptVersion}, search as readers have it`,
    formatStamp(run.createdAt),
    `${run.passed} of ${run.done} passed`,
    hasEnded && run.done < run.total ? `${run.total - run.done} not asked` : '',
    took === null ? '' : `took ${formatDuration(took)}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
