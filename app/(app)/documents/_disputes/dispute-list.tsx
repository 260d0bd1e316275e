import { GitCompareArrows } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import type { DisputeScan } from '@/db/queries/disputes/get-dispute-scan'
import type { ListedDispute } from '@/db/queries/disputes/list-disputes'
import type { DisputeView } from '@/lib/domain/document-dispute'
import { DisputeCard } from './dispute-card'
import { groupDisputes } from './group-disputes'

export type DisputeListProps = {
  disputes: readonly ListedDispute[]
  view: DisputeView
  scan: DisputeScan | null
  /** Admins judge every pair, others those of their own documents. */
  mayJudgeAll: boolean
  /** The document that is looked at. */
  documentId?: string
}

export function DisputeList({ disputes, view, scan, mayJudgeAll, documentId }: DisputeListProps) {
  if (disputes.length === 0) return <Nothing view={view} hasScan={scan !== null} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {view === 'editions' && (
        <p className="text-sm text-pretty text-muted">
          An earlier edition that should not answer any more needs a day of expiry, on its page under “Owner and dates”.
        </p>
      )}
      {groupDisputes(disputes, documentId).map((group) => (
        <DisputeCard key={group.key} group={group} mayJudgeAll={mayJudgeAll} />
      ))}
    </div>
  )
}

function Nothing({ view, hasScan }: { view: DisputeView; hasScan: boolean }) {
  if (view === 'dismissed')
    return (
      <EmptyState icon={GitCompareArrows} title="Nothing dismissed">
        Pairs of which somebody said that they do not contradict each other are kept here.
      </EmptyState>
    )
  if (!hasScan)
    return (
      <EmptyState icon={GitCompareArrows} title="Not compared yet">
        All documents are compared with each other a few minutes after the last of them was read in.
      </EmptyState>
    )
  if (view === 'editions')
    return (
      <EmptyState icon={GitCompareArrows} title="No two editions differ">
        Where an earlier and a later edition of one text both answer, what they say differently is listed here.
      </EmptyState>
    )
  return (
    <EmptyState icon={GitCompareArrows} title="No contradiction found">
      Sentences and rows of tables that say nearly the same with another number, or the opposite, are listed here. What
      is said in quite other words is not found.
    </EmptyState>
  )
}
