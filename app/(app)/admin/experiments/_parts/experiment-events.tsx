import type { ExperimentEventRow } from '@/db/queries/experiments/list-experiment-events'
import type { ExperimentEventKind } from '@/lib/domain/experiment'
import { formatStamp } from '@/lib/domain/format-stamp'

const words: Record<ExperimentEventKind, string> = {
  created: 'Draft made',
  changed: 'Draft changed',
  'eval-started': 'Eval started',
  started: 'Started',
  held: 'Not widened',
  widened: 'Widened',
  stopped: 'Stopped',
  'rolled-back': 'Taken back',
  taken: 'Change taken',
  kept: 'Kept what is',
  'put-back': 'Rolled back',
}

/** What happened, the latest first: when, by whom or by the product's own rules, and why. */
export function ExperimentEvents({ events }: { events: readonly ExperimentEventRow[] }) {
  return (
    <ol className="grid gap-3 text-sm">
      {events.map(({ id, kind, percent, actor, actorId, note, createdAt }) => (
        <li key={id} className="border-l-2 border-line pl-3">
          <p>
            <span className="font-medium">
              {words[kind]}
              {percent !== null && `, ${percent} %`}
            </span>{' '}
            <span className="text-muted">
              {actorId === null ? 'by itself' : `by ${actor ?? 'someone who left'}`},{' '}
              <time className="tabular whitespace-nowrap" dateTime={createdAt.toISOString()}>
                {formatStamp(createdAt)}
              </time>
            </span>
          </p>
          {note && <p className="break-words text-muted">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
