import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader, Stat } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listAlerts } from '@/db/queries/alerts/list-alerts'
import { summariseWorkspace } from '@/db/queries/summarise-workspace'
import { formatCost, formatCount, formatDuration, formatShare } from '@/lib/domain/format-figures'
import { AlertsNotice } from './_parts/alerts-notice'
import { AnswersChart } from './_parts/answers-chart'

export const metadata: Metadata = { title: 'Overview' }

const days = 30

export default async function OverviewPage() {
  const { runtime, scope } = await requirePage('admin')
  const [summary, alerts] = await Promise.all([
    summariseWorkspace(runtime.db, scope, { days, now: runtime.now() }),
    listAlerts(runtime.db, scope, { openOnly: true }),
  ])
  const { answered, refused, failed, askers, withheldClaims } = summary.answers
  const all = answered + refused + failed
  const rated = summary.thumbs.up + summary.thumbs.down
  return (
    <>
      <PageHeader title="Overview" description={`What the assistant did in the last ${days} days, and what it cost.`} />
      <AlertsNotice alerts={alerts} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat
          label="Questions"
          value={formatCount(all)}
          hint={`from ${formatCount(askers)} ${askers === 1 ? 'person' : 'people'}`}
        />
        <Stat
          label="Answered with sources"
          value={formatShare(answered, all)}
          hint={`${formatCount(refused)} refused, ${formatCount(failed)} failed${withheldClaims > 0 ? `, ${formatCount(withheldClaims)} ${withheldClaims === 1 ? 'sentence' : 'sentences'} withheld` : ''}`}
        />
        <Stat
          label="Thumbs up"
          value={formatShare(summary.thumbs.up, rated)}
          hint={`${formatCount(rated)} rated, ${formatCount(summary.thumbs.open)} in the inbox`}
        />
        <Stat
          label="Model cost"
          value={formatCost(summary.usage.costMicroUsd)}
          hint={`${formatCount(summary.usage.inputTokens + summary.usage.outputTokens)} tokens`}
        />
        <Stat
          label="First words, median"
          value={formatDuration(summary.firstTokenMs.p50)}
          hint={`95 % within ${formatDuration(summary.firstTokenMs.p95)}`}
        />
        <Stat
          label="Whole answer, median"
          value={formatDuration(summary.totalMs.p50)}
          hint={`95 % within ${formatDuration(summary.totalMs.p95)}`}
        />
        <Stat
          label="Documents"
          value={formatCount(summary.documents.indexed)}
          hint={`${formatCount(summary.documents.chunks)} passages indexed`}
        />
        <Stat
          label="Ingestion"
          value={summary.documents.processing === 0 ? 'Idle' : `${formatCount(summary.documents.processing)} in work`}
          hint={
            summary.documents.failed === 0 ? (
              'no failures'
            ) : (
              <Link className="underline underline-offset-2 hover:text-ink" href="/documents?status=failed">
                {formatCount(summary.documents.failed)} failed
              </Link>
            )
          }
        />
      </div>
      <Card className="mt-6">
        <CardHeader title="Answers by day" description="Answered with sources, refused for want of evidence, failed." />
        <CardBody>{all === 0 ? <NoAnswers /> : <AnswersChart days={summary.days} />}</CardBody>
      </Card>
    </>
  )
}

function NoAnswers() {
  return (
    <EmptyState
      title="No questions yet"
      action={
        <Link className="text-sm font-medium text-accent hover:underline" href="/">
          Ask the first one
        </Link>
      }
    >
      Once people ask, you see here how many answers had sources, how many were refused, and why some failed.
    </EmptyState>
  )
}
