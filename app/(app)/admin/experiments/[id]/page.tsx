import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { hasRole } from '@/lib/auth/require-role'
import { describeThing } from '@/lib/domain/experiment-words'
import { describeActive } from '@/lib/experiments/describe-active'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getExperiment } from '@/lib/evals/experiments/get-experiment'
import { readExperimentGate } from '@/lib/evals/experiments/read-experiment-gate'
import { AutoRefresh } from '../../_parts/auto-refresh'
import { GuardSection } from '../_parts/guard-section'
import { ExperimentActions } from '../_parts/experiment-actions'
import { ExperimentEvents } from '../_parts/experiment-events'
import { ExperimentState } from '../_parts/experiment-state'
import { ExperimentStatus } from '../_parts/experiment-status'
import { GateStep } from '../_parts/gate-step'
import { Hypothesis } from '../_parts/hypothesis'
import { Report } from '../_parts/report'

export const metadata: Metadata = { title: 'Experiment' }

const refreshMs = 4_000

/** One experiment: what it tries and why, how it stands, what both sides' figures say, its guards, and everything that happened. */
export default async function ExperimentPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const detail = await getExperiment(runtime, scope, (await params).id).catch(nullWhenMissing)
  if (!detail) notFound()
  const { experiment, events } = detail
  const { status, what, change, control } = experiment
  const isAdmin = hasRole(scope, 'admin')
  const gate = await readExperimentGate(runtime, scope, experiment)
  const isOpen = status === 'draft' || status === 'running' || status === 'stopped'
  const active = await describeActive(runtime, scope, what)
  const labels = { change: describeThing(what, change.value), control: control?.label ?? active }
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="break-words">{experiment.name}</span>
            <ExperimentStatus status={status} />
          </span>
        }
        actions={
          isAdmin && <ExperimentActions experiment={experiment} labels={labels} isPassed={gate.state === 'passed'} />
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href="/admin/experiments">
          ← Experiments
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <Hypothesis experiment={experiment} active={active} runtime={runtime} scope={scope} />
        {status !== 'draft' && <ExperimentState detail={detail} canChange={isAdmin} />}
        {status !== 'draft' && <Report detail={detail} />}
        {status !== 'draft' && <GuardSection detail={detail} />}
        {isOpen && <GateStep gate={gate} experiment={experiment} runtime={runtime} scope={scope} />}
        <Card>
          <CardHeader title="What happened" />
          <CardBody>
            <ExperimentEvents events={events} />
          </CardBody>
        </Card>
      </div>
      {(status === 'running' || gate.state === 'open') && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
