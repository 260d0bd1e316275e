import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { PageBody } from '@/components/ui/page-header'
import { getDisputeScan } from '@/db/queries/disputes/get-dispute-scan'
import { listDisputes } from '@/db/queries/disputes/list-disputes'
import type { DocumentId } from '@/lib/domain/ids'
import { utcDay } from '@/lib/domain/utc-day'
import { DisputeList } from '../../_disputes/dispute-list'
import { ScanLine } from '../../_disputes/scan-line'
import { loadDocument } from '../load-document'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Contradictions' }

const limit = 200

/** What other documents say against this one, and what was dismissed. */
export default async function DocumentContradictionsPage({ params }: Props) {
  const { runtime, scope } = await requirePage()
  const { id } = await params
  if (!(await loadDocument(id))) return null
  const ofThis = { today: utcDay(runtime.now()), documentId: id as DocumentId, limit }
  const [scan, open, editions, dismissed] = await Promise.all([
    getDisputeScan(runtime.db, scope),
    listDisputes(runtime.db, scope, { ...ofThis, view: 'open' }),
    listDisputes(runtime.db, scope, { ...ofThis, view: 'editions' }),
    listDisputes(runtime.db, scope, { ...ofThis, view: 'dismissed' }),
  ])
  const shared = { scan, mayJudgeAll: scope.role === 'admin', documentId: id }
  return (
    <PageBody wide className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ScanLine scan={scan} />
      {(open.length > 0 || editions.length === 0) && <DisputeList {...shared} disputes={open} view="open" />}
      {editions.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-base font-semibold">Other editions</h2>
          <DisputeList {...shared} disputes={editions} view="editions" />
        </section>
      )}
      {dismissed.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-base font-semibold">Dismissed</h2>
          <DisputeList {...shared} disputes={dismissed} view="dismissed" />
        </section>
      )}
    </PageBody>
  )
}
