import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { breaksAt, falseRollbacks } from '@/lib/domain/canary-guards'
import { formatStamp } from '@/lib/domain/format-stamp'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getCanary } from '@/lib/prompts/canary/get-canary'
import { AutoRefresh } from '../../../_parts/auto-refresh'
import { CanaryState } from '../../_parts/canary-state'
import { EventList } from '../../_parts/event-list'
import { GuardGrid } from '../../_parts/guard-grid'
import { RollBackButton } from '../../_parts/roll-back-button'
import { WidenButton } from '../../_parts/widen-button'

export const metadata: Metadata = { title: 'Canary' }

const refreshMs = 2_500

/** A version on trial: how far it is, what its guards say over time, and every decision with its figures. */
export default async function CanaryPage({ params }: { params: Promise<{ id: string }> }) {
  const { runtime, scope } = await requirePage('admin')
  const detail = await getCanary(runtime, scope, (await params).id).catch(nullWhenMissing)
  if (!detail) notFound()
  const { canary, readings, looks, log, answers } = detail
  const isRunning = canary.status === 'running'
  return (
    <>
      <PageHeader
        title={`Canary of version ${canary.version}`}
        description={`Held against version ${canary.controlVersion} · since ${formatStamp(canary.startedAt)} · ${answers.canary} answers by version ${canary.version}, ${answers.control} by version ${canary.controlVersion}`}
        actions={
          isRunning && (
            <>
              <WidenButton canaryId={canary.id} next={canary.plan.steps[canary.step + 1] ?? 100} />
              <RollBackButton version={canary.version} />
            </>
          )
        }
      >
        <Link className="text-sm text-muted hover:text-ink" href={`/admin/prompts/${canary.version}`}>
          ← Version {canary.version}
        </Link>
      </PageHeader>
      <div className="grid grid-cols-1 gap-6">
        <CanaryState detail={detail} />
        <GuardGrid
          readings={readings}
          looks={looks}
          labels={{ canary: `Version ${canary.version}`, control: `Version ${canary.controlVersion}` }}
        />
        <p className="max-w-3xl text-sm text-pretty text-muted">
          Each answer of the new version is paired with those of the active one from the same time, and evidence of harm
          grows by a test that may be looked at after every answer. A guard breaks at {breaksAt}: of changes that harm
          nobody beyond what is tolerated, all guards together roll back no more than {100 * falseRollbacks} %, however
          long the canary runs. That it was widened is no proof that it is harmless.
        </p>
        <Card>
          <CardHeader title="Decisions" />
          <CardBody>
            <EventList events={log} />
          </CardBody>
        </Card>
      </div>
      {isRunning && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'not_found') return null
  throw error
}
