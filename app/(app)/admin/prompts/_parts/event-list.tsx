import type { PromptEventRow } from '@/db/queries/prompts/list-prompt-events'
import { formatStamp } from '@/lib/domain/format-stamp'
import type { PromptEventKind } from '@/lib/domain/prompt-version'

const words: Record<PromptEventKind, string> = {
  drafted: 'Draft made',
  shipped: 'Came with the product',
  submitted: 'Given to review',
  'sent-back': 'Sent back',
  approved: 'Approved',
  'eval-started': 'Eval started',
  'canary-started': 'Canary started',
  'canary-held': 'Not widened',
  'canary-widened': 'Widened',
  'canary-rolled-back': 'Rolled back',
  'canary-stopped': 'Canary stopped',
  activated: 'Became active',
  'rolled-back': 'Active again',
  retired: 'Put away',
}

/** What happened, the latest first: when, by whom or by the product's own rules, and why. */
export function EventList({ events }: { events: readonly PromptEventRow[] }) {
  if (events.length === 0) return <p className="text-sm text-muted">Nothing has happened to it yet.</p>
  return (
    <ol className="grid gap-3 text-sm">
      {events.map(({ id, kind, actor, actorId, note, createdAt }) => (
        <li key={id} className="border-l-2 border-line pl-3">
          <p>
            <span className="font-medium">{words[kind]}</span>{' '}
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
