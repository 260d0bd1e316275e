import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader, Stat } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listConnectorRuns } from '@/db/queries/connectors/list-connector-runs'
import { listConnectors } from '@/db/queries/connectors/list-connectors'
import { listSourceGroups } from '@/db/queries/connectors/list-source-groups'
import { listGroups } from '@/db/queries/people/list-groups'
import { readEnv } from '@/lib/config/env'
import { connectorHealth, kindsWithReaders } from '@/lib/domain/connector'
import { formatCount } from '@/lib/domain/format-figures'
import type { ConnectorId } from '@/lib/domain/ids'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { ConfirmRemoval } from '../_parts/confirm-removal'
import { ConnectorActions } from '../_parts/connector-actions'
import { formOf } from '../_parts/connector-form-state'
import { describeDistance } from '../_parts/describe-distance'
import { describeSchedule } from '../_parts/describe-schedule'
import { EditForm } from '../_parts/edit-form'
import { HealthBadge } from '../_parts/health-badge'
import { kinds } from '../_parts/kinds'
import { nameFailure } from '../_parts/name-failure'
import { RightsCard } from '../_parts/rights-card'
import { RunHistory } from '../_parts/run-history'

export const metadata: Metadata = { title: 'Connector' }

const liveMs = 2000
const runsShown = 20

/** One connector: how it is, what its runs did, and what it reads. */
export default async function ConnectorPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('admin')
  const connectorId = (await params).id as ConnectorId
  const [connector] = await listConnectors(runtime.db, scope, { connectorId })
  if (!connector) notFound()
  const tellsReaders = kindsWithReaders.has(connector.kind)
  const [runs, sourceGroups, groups] = await Promise.all([
    listConnectorRuns(runtime.db, scope, { connectorId, limit: runsShown }),
    tellsReaders ? listSourceGroups(runtime.db, scope, { connectorId }) : [],
    tellsReaders ? listGroups(runtime.db, scope) : [],
  ])
  const now = runtime.now()
  const { lastRun, name, documents, status, scheduleMinutes, nextRunAt } = connector
  const health = connectorHealth(connector)
  const failure =
    lastRun?.status === 'failed' && lastRun.errorCode
      ? { code: lastRun.errorCode, ...nameFailure({ code: lastRun.errorCode, detail: lastRun.errorDetail }) }
      : null
  return (
    <>
      <AutoRefresh everyMs={liveMs} />
      <PageHeader
        title={name}
        description={`${kinds[connector.kind].name} into ${connector.collectionName ?? 'a deleted collection'}`}
        actions={
          <ConnectorActions
            connectorId={connectorId}
            name={name}
            documents={documents}
            status={status}
            isRunning={health === 'running'}
            hasSchedule={scheduleMinutes !== null}
          />
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/connectors">
          ← Connectors
        </Link>
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {failure && (
          <Notice
            tone="danger"
            title={failure.title}
            action={failure.code === 'connector_mass_removal' && <ConfirmRemoval connectorId={connectorId} />}
          >
            {failure.message}
          </Notice>
        )}
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat label="State" value={<HealthBadge health={health} />} hint={describeSchedule(scheduleMinutes)} />
          <Stat
            label="Documents"
            value={formatCount(documents)}
            hint={
              <Link className="hover:text-ink" href={`/documents?collection=${connector.collectionId}`}>
                Show the collection
              </Link>
            }
          />
          <Stat
            label="Last run"
            value={lastRun ? describeDistance(lastRun.finishedAt ?? lastRun.createdAt, now) : '–'}
            hint={lastRun ? `${formatCount(lastRun.found)} items seen` : 'has not run yet'}
          />
          <Stat
            label="Next run"
            value={status === 'active' && nextRunAt ? describeDistance(nextRunAt, now) : '–'}
            hint={status === 'paused' ? 'paused' : scheduleMinutes === null ? 'when somebody starts it' : 'by itself'}
          />
        </div>
        <Card>
          <CardHeader title="Runs" description={`The last ${runsShown} runs and trials, newest first.`} />
          <CardBody>
            <RunHistory runs={runs} />
          </CardBody>
        </Card>
        {tellsReaders && (
          <RightsCard
            connectorId={connectorId}
            kind={connector.kind}
            sourceGroups={sourceGroups}
            groups={groups}
            hasRun={lastRun !== null}
          />
        )}
        <Card>
          <CardHeader
            title="Settings"
            description="Whoever saves takes the connector over: it runs with that person’s rights."
          />
          <CardBody>
            <EditForm
              connectorId={connectorId}
              initial={formOf(connector)}
              hasSecret={connector.hasSecret}
              folders={readEnv().FOOTNOTE_CONNECTOR_FOLDERS}
            />
          </CardBody>
        </Card>
      </div>
    </>
  )
}
