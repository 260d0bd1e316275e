import { formatDuration } from '@/lib/domain/format-figures'
import { formatStamp } from '@/lib/domain/format-stamp'
import { errorTable } from '@/lib/errors/error-codes'
import type { ToldAttempt, ToldStage } from '../_parts/tell-attempts'

export type AttemptItemProps = {
  attempt: ToldAttempt
  /** Null where there was only one. */
  number: number | null
  /** When it began to wait for its turn. */
  waitedSince: Date | null
}

const stageNames: Record<ToldStage['stage'], string> = {
  store: 'Fetched',
  parse: 'Read',
  ocr: 'Recognised',
  chunk: 'Cut',
  embed: 'Embedded',
  index: 'Indexed',
}

/** What one attempt did, stage by stage, with bars that share one scale. */
export function AttemptItem({ attempt, number, waitedSince }: AttemptItemProps) {
  const { startedAt, endedAt, stages } = attempt
  if (attempt.outcome === 'again') return <StartedAgain at={endedAt} />
  const most = Math.max(1, ...stages.map(({ ms }) => ms))
  const waited = startedAt && waitedSince ? startedAt.getTime() - waitedSince.getTime() : null
  return (
    <li className="grid gap-1.5">
      <p>
        <span className="font-medium">{number === null ? 'Read' : `Attempt ${number}`}</span>
        {startedAt && <span className="tabular text-muted"> · {formatStamp(startedAt, 'seconds')}</span>}
        {waited !== null && waited >= 1000 && (
          <span className="text-muted"> after waiting {formatDuration(waited)}</span>
        )}
        {startedAt && endedAt && (
          <span className="text-muted"> · took {formatDuration(endedAt.getTime() - startedAt.getTime())}</span>
        )}
      </p>
      {stages.length > 0 && (
        <dl className="grid max-w-md gap-1 text-xs">
          {stages.map(({ stage, ms }) => (
            <div key={stage} className="grid grid-cols-[6rem_1fr_4.5rem] items-center gap-2">
              <dt className="text-muted">{stageNames[stage]}</dt>
              <dd aria-hidden className="h-1.5 overflow-hidden rounded-full bg-hover">
                <span className="block h-full rounded-full bg-line-strong" style={{ width: `${(100 * ms) / most}%` }} />
              </dd>
              <dd className="tabular text-right text-muted">{formatDuration(ms)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Outcome attempt={attempt} />
    </li>
  )
}

function StartedAgain({ at }: { at: Date | null }) {
  return (
    <li>
      <span className="font-medium">Started again</span>
      {at && <span className="tabular text-muted"> · {formatStamp(at, 'seconds')}</span>}
    </li>
  )
}

function Outcome({ attempt: { outcome, stage, code } }: Pick<AttemptItemProps, 'attempt'>) {
  if (outcome === 'indexed') return null
  if (outcome === 'running') return <p className="text-muted">Under way{stage && `, at ${stage}`}</p>
  const title = code !== null && code in errorTable ? errorTable[code as keyof typeof errorTable].title : code
  const ending = outcome === 'queued' ? 'It was put back into the queue.' : ''
  return (
    <p className={outcome === 'failed' ? 'text-danger' : 'text-muted'}>
      Ended at {stage}: {title}. {ending}
    </p>
  )
}
