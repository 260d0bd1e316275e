import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader, Stat } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { summariseAttachments } from '@/db/queries/attachments/summarise-attachments'
import { listInWork } from '@/db/queries/ingestion/list-in-work'
import { summariseIngestion } from '@/db/queries/ingestion/summarise-ingestion'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { formatCount, formatDuration } from '@/lib/domain/format-figures'
import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { OpenRebuilds } from '../../documents/_rebuilds/open-rebuilds'
import { readOpenRebuilds } from '../../documents/_rebuilds/read-open-rebuilds'
import { AutoRefresh } from '../_parts/auto-refresh'
import { AttachedFigures } from './attached-figures'
import { describeRate } from './describe-rate'
import { FailuresTable } from './failures-table'
import { InWorkList } from './in-work-list'
import { PauseButton } from './pause-button'
import { RateChart } from './rate-chart'

export const metadata: Metadata = { title: 'Ingestion' }

const minutes = 60
const liveMs = 2000

/** Where documents are on their way into the index, and what is in the way. */
export default async function IngestionPage() {
  const { runtime, scope } = await requirePage('admin')
  const now = runtime.now()
  const [summary, inWork, settings, rebuilds, attachments] = await Promise.all([
    summariseIngestion(runtime.db, scope, { now, minutes }),
    listInWork(runtime.db, scope),
    loadWorkspaceSettings(runtime.db, scope),
    readOpenRebuilds(runtime, scope),
    summariseAttachments(runtime.db, scope),
  ])
  const { queued, processing, failed, oldestQueuedAt, failures, steps } = summary
  const isPaused = settings.ingestionPaused === true
  const rate = describeRate(steps, queued + processing, now)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <AutoRefresh everyMs={liveMs} />
      <PageHeader
        title="Ingestion"
        description="What is on its way into the index, how fast it goes, and what did not get there."
        actions={<PauseButton isPaused={isPaused} />}
      />
      {isPaused && (
        <Notice tone="warn" title="Ingestion is paused">
          What is queued waits until it is resumed. New files are taken in and wait, too; search and answers go on.
        </Notice>
      )}
      <OpenRebuilds rebuilds={rebuilds} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="Waiting"
          value={formatCount(queued)}
          hint={
            oldestQueuedAt
              ? `the longest for ${formatDuration(now.getTime() - oldestQueuedAt.getTime())}`
              : 'nothing in the queue'
          }
        />
        <Stat label="Being read" value={formatCount(processing)} hint={isPaused ? 'read to the end' : rate.remaining} />
        <Stat label="Indexed in the last ten minutes" value={formatCount(rate.documents)} hint={rate.perMinute} />
        <Stat label="Failed" value={formatCount(failed)} hint={failed === 0 ? 'none' : 'each with a reason below'} />
      </div>
      <Card>
        <CardHeader
          title="The last hour"
          description="Documents that were indexed or failed, in steps of five minutes."
        />
        <CardBody>
          <RateChart steps={steps} now={now} minutes={minutes} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Being read" />
        <CardBody>
          <InWorkList items={inWork} now={now} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Did not get in"
          description="Documents whose newest revision failed, by reason. They stay here until they are tried again, replaced or deleted."
        />
        <CardBody>
          <FailuresTable failures={failures.map(withWords)} />
        </CardBody>
      </Card>
      <AttachedFigures {...attachments} />
    </div>
  )
}

/** Codes of an older version may be gone from the table. */
function withWords<Failure extends { code: ErrorCode }>(failure: Failure) {
  const { title, message } = errorTable[failure.code] ?? errorTable.internal
  return { ...failure, title, message }
}
