import { FlaskConical } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findSampleCollection } from '@/db/queries/collections/find-sample-collection'
import { listRuns } from '@/db/queries/evals/list-runs'
import { formatStamp } from '@/lib/domain/format-stamp'
import { AutoRefresh } from '../_parts/auto-refresh'
import { describeVariant } from './_parts/describe-variant'
import { loadStartChoices } from './_parts/load-start-choices'
import { LoadSamplesButton } from './_parts/load-samples-button'
import { RunsTable } from './_parts/runs-table'
import { StartRunDialog } from './_parts/start-run-dialog'
import { Trends } from './_parts/trends'

export const metadata: Metadata = { title: 'Evals' }

const shown = 50
const refreshMs = 3_000

/** Whether the assistant is safe to keep on, and whether a change made it better: runs of the golden sets over time. */
export default async function EvalsPage() {
  const { runtime, scope } = await requirePage('reviewer')
  const [{ items: runs }, samples, choices] = await Promise.all([
    listRuns(runtime.db, scope, { limit: shown }),
    findSampleCollection(runtime.db, scope),
    loadStartChoices(runtime, scope),
  ])
  const start = <StartRunDialog {...choices} />
  return (
    <>
      <PageHeader
        title="Evals"
        description="Golden questions, asked as readers ask them and scored. Run them before a change reaches readers."
        actions={
          <>
            <Link className={buttonClass('secondary')} href="/admin/evals/cases">
              Golden cases
            </Link>
            {runs.length > 0 && start}
          </>
        }
      />
      {samples.id === null && (
        <Notice
          tone="warn"
          title="The sample company is not here"
          className="mb-6"
          action={scope.role === 'admin' && <LoadSamplesButton />}
        >
          The shipped golden set asks about its documents.
          {scope.role !== 'admin' && ' An admin can load them on this page.'}
        </Notice>
      )}
      {runs.length === 0 ? (
        <EmptyState icon={FlaskConical} title="No run yet" action={start}>
          A run asks every question of a golden set, with the rights of different readers, and shows what share was
          answered with the right facts, from the right passages, and refused where it must be.
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <Trends runs={runs} />
          <RunsTable
            runs={runs.map((run) => ({
              id: run.id,
              at: formatStamp(run.createdAt),
              suite: run.suite,
              model: run.model,
              variant: describeVariant(run.variant),
              by: run.trigger === 'nightly' ? 'Scheduled' : (run.by ?? 'Someone who left'),
              status: run.status,
              errorCode: run.errorCode,
              done: run.done,
              total: run.total,
              metrics: run.metrics ?? {},
            }))}
          />
        </div>
      )}
      {runs.some(({ status }) => status === 'queued' || status === 'running') && <AutoRefresh everyMs={refreshMs} />}
    </>
  )
}
