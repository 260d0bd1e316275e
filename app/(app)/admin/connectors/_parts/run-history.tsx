import { ChevronRight } from 'lucide-react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ConnectorRunRow } from '@/db/queries/connectors/list-connector-runs'
import type { ConnectorRunStatus } from '@/lib/domain/connector'
import { formatCount, formatDuration } from '@/lib/domain/format-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import { describeRun } from './describe-run'
import { nameFailure } from './name-failure'

const states: Record<ConnectorRunStatus, { label: string; tone: BadgeTone }> = {
  waiting: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'Running', tone: 'neutral' },
  done: { label: 'Done', tone: 'accent' },
  failed: { label: 'Failed', tone: 'danger' },
  cancelled: { label: 'Stopped', tone: 'outline' },
}

/** Runs and trials, newest first; what was not taken opens below its run, each with its reason and the way on. */
export function RunHistory({ runs }: { runs: readonly ConnectorRunRow[] }) {
  if (runs.length === 0) return <p className="text-sm text-muted">It has not run yet.</p>
  return (
    <ol className="divide-y divide-line">
      {runs.map((run) => (
        <li key={run.id} className="py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
            <Badge tone={states[run.status].tone}>{states[run.status].label}</Badge>
            <span className="font-medium">{run.status === 'failed' ? failureOf(run).title : describeRun(run)}</span>
            <span className="tabular text-muted sm:ml-auto">
              {run.isDryRun ? 'Trial · ' : ''}
              {formatStamp(run.createdAt)} UTC
              {run.startedAt && run.finishedAt
                ? ` · ${formatDuration(run.finishedAt.getTime() - run.startedAt.getTime())}`
                : ''}
            </span>
          </div>
          {run.status === 'failed' && <p className="mt-1 text-sm text-pretty text-muted">{failureOf(run).message}</p>}
          {run.errors.length > 0 && <Failures run={run} />}
        </li>
      ))}
    </ol>
  )
}

const failureOf = (run: ConnectorRunRow) => nameFailure({ code: run.errorCode ?? 'internal', detail: run.errorDetail })

function Failures({ run }: { run: ConnectorRunRow }) {
  return (
    <details className="group mt-1.5 text-sm">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-xs text-muted hover:text-ink">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        What was not taken ({formatCount(run.failed)})
      </summary>
      <ul className="mt-2 grid gap-2 border-l border-line pl-4">
        {run.errors.map((failure, index) => {
          const { title, message } = nameFailure(failure)
          return (
            <li key={`${failure.item}-${index}`}>
              <p className="font-medium break-all">{failure.item}</p>
              <p className="text-pretty text-muted">
                {title}. {message}
              </p>
            </li>
          )
        })}
        {run.failed > run.errors.length && (
          <li className="text-muted">and {formatCount(run.failed - run.errors.length)} more</li>
        )}
      </ul>
    </details>
  )
}
