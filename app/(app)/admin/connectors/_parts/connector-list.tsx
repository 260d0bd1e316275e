import Link from 'next/link'
import type { ConnectorListItem } from '@/db/queries/connectors/list-connectors'
import { connectorHealth } from '@/lib/domain/connector'
import { formatCount } from '@/lib/domain/format-figures'
import { describeDistance } from './describe-distance'
import { describeRun } from './describe-run'
import { describeSchedule } from './describe-schedule'
import { HealthBadge } from './health-badge'
import { kinds } from './kinds'
import { nameFailure } from './name-failure'

/** Every connector with its light, what its last run did and when the next one is. */
export function ConnectorList({ connectors, now }: { connectors: readonly ConnectorListItem[]; now: Date }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {connectors.map((connector) => {
        const { icon: Icon, name: kind } = kinds[connector.kind]
        return (
          <li key={connector.id} className="relative flex gap-4 px-4 py-4 hover:bg-sunken">
            <Icon className="mt-0.5 size-5 shrink-0 text-muted" strokeWidth={1.5} aria-hidden />
            <div className="grid min-w-0 flex-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2">
                  <Link
                    href={`/admin/connectors/${connector.id}`}
                    className="font-medium break-words after:absolute after:inset-0"
                  >
                    {connector.name}
                  </Link>
                  <HealthBadge health={connectorHealth(connector)} />
                </p>
                <p className="text-sm text-muted">
                  {kind} into {connector.collectionName ?? 'a deleted collection'}
                </p>
                <p className="mt-1.5 text-sm text-pretty">{lastRunWords(connector, now)}</p>
              </div>
              <div className="text-sm sm:text-right">
                <p className="tabular">
                  {formatCount(connector.documents)} {connector.documents === 1 ? 'document' : 'documents'}
                </p>
                <p className="text-muted">{nextRunWords(connector, now)}</p>
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function lastRunWords({ lastRun }: ConnectorListItem, now: Date): string {
  if (!lastRun) return 'Has not run yet.'
  const when = describeDistance(lastRun.finishedAt ?? lastRun.createdAt, now)
  if (lastRun.status === 'failed' && lastRun.errorCode)
    return `${nameFailure({ code: lastRun.errorCode, detail: null }).title}, ${when}`
  if (lastRun.status === 'cancelled') return `Stopped ${when}`
  return lastRun.finishedAt ? `${describeRun({ ...lastRun, isDryRun: false })}, ${when}` : describeRun(lastRun)
}

function nextRunWords(connector: ConnectorListItem, now: Date): string {
  if (connector.status === 'paused') return 'paused'
  if (!connector.nextRunAt) return describeSchedule(connector.scheduleMinutes).toLowerCase()
  return `next run ${describeDistance(connector.nextRunAt, now)}`
}
