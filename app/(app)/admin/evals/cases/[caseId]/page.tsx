import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requirePage } from '@/app/_lib/require-page'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { listCases } from '@/lib/evals/golden/list-cases'
import { ArchiveButton } from '../_parts/archive-button'
import { CaseForm } from '../_parts/case-form'
import { CaseStanding } from '../_parts/case-standing'
import { RunSuiteButton } from '../_parts/run-suite-button'

export const metadata: Metadata = { title: 'Golden case' }

/** One case: what it asks, what a right answer is, and how it stands. */
export default async function GoldenCasePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { runtime, scope } = await requirePage('reviewer')
  const { caseId } = await params
  const [listed] = await listCases(runtime, scope, { id: caseId })
  if (!listed) notFound()
  const { row, golden, anchors, isComplete, history } = listed
  const isArchived = row.status === 'archived'
  return (
    <>
      <PageHeader
        title={golden.question}
        description={`${row.id} · version ${row.version} · kept by ${row.owner ?? 'someone who left'}`}
        actions={
          <>
            <ArchiveButton id={row.id} isArchived={isArchived} />
            {isComplete && !isArchived && <RunSuiteButton />}
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-3 text-sm">
          {isArchived && <Badge>Archived</Badge>}
          <Link className="text-muted hover:text-ink" href="/admin/evals/cases">
            ← All cases
          </Link>
        </div>
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CaseForm key={row.version} id={row.id} version={row.version} golden={golden} anchors={anchors} />
        <CaseStanding caseId={row.id} golden={golden} isComplete={isComplete} history={history} />
      </div>
    </>
  )
}
