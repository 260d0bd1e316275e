import { ArrowLeft } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requirePage } from '@/app/_lib/require-page'
import { buttonClass } from '@/components/ui/button'
import { PageBody, PageHeader } from '@/components/ui/page-header'
import { countDisputes } from '@/db/queries/disputes/count-disputes'
import { getDisputeScan } from '@/db/queries/disputes/get-dispute-scan'
import { listDisputes } from '@/db/queries/disputes/list-disputes'
import { disputeViews } from '@/lib/domain/document-dispute'
import { utcDay } from '@/lib/domain/utc-day'
import { CompareButton } from '../_disputes/compare-button'
import { DisputeList } from '../_disputes/dispute-list'
import { ScanLine } from '../_disputes/scan-line'
import { ViewFilter } from '../_disputes/view-filter'

export const metadata: Metadata = { title: 'Contradictions' }

const paramsSchema = z.object({ view: z.enum(disputeViews).catch('open') })
const limit = 200

/** Which documents contradict each other: for admins and reviewers all that they may read, for others their own. */
export default async function ContradictionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { runtime, scope } = await requirePage()
  const { view } = paramsSchema.parse(await searchParams)
  const today = utcDay(runtime.now())
  const [disputes, counts, scan] = await Promise.all([
    listDisputes(runtime.db, scope, { today, view, limit }),
    countDisputes(runtime.db, scope, { today }),
    getDisputeScan(runtime.db, scope),
  ])
  const isAdmin = scope.role === 'admin'
  return (
    <PageBody wide>
      <Link href="/documents" className={buttonClass('ghost', 'sm', '-ml-2 mb-2 text-muted')}>
        <ArrowLeft aria-hidden /> Documents
      </Link>
      <PageHeader
        title="Contradictions"
        description={
          scope.role === 'member'
            ? 'What other documents say against those that you own. Both answer as long as both say it.'
            : 'Documents that say nearly the same with another number, or the opposite. Both answer as long as both say it.'
        }
        actions={isAdmin && <CompareButton scannedAt={scan?.finishedAt.toISOString() ?? null} />}
      >
        <ViewFilter view={view} counts={counts} />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ScanLine scan={scan} />
        <DisputeList disputes={disputes} view={view} scan={scan} mayJudgeAll={isAdmin} />
      </div>
    </PageBody>
  )
}
