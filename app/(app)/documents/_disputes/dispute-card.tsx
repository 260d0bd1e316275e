import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { formatDay } from '@/lib/domain/format-day'
import { DisputeSideView } from './dispute-side-view'
import type { DisputeGroup, DisputePair } from './group-disputes'
import { JudgeButton } from './judge-button'

export type DisputeCardProps = { group: DisputeGroup; mayJudgeAll: boolean }

/** Two documents side by side, and each pair of sentences in which they differ. */
export function DisputeCard({ group, mayJudgeAll }: DisputeCardProps) {
  const { left, right, later, pairs } = group
  return (
    <Card aria-label={`${left.title} and ${right.title}`}>
      <header className="grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 sm:grid-cols-2 sm:px-6">
        <DocumentName document={left} edition={later && (later === 'left' ? 'Later edition' : 'Earlier edition')} />
        <DocumentName document={right} edition={later && (later === 'right' ? 'Later edition' : 'Earlier edition')} />
      </header>
      <ul className="divide-y divide-line">
        {pairs.map((pair) => (
          <li key={pair.id} className="px-1 py-2 sm:px-3">
            <div className="grid sm:grid-cols-2">
              <DisputeSideView side={pair.left} against={pair.right} />
              <DisputeSideView side={pair.right} against={pair.left} />
            </div>
            <PairFooter pair={pair} mayJudge={mayJudgeAll || pair.isOwn} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function DocumentName({ document, edition }: { document: DisputeGroup['left']; edition: string | null }) {
  return (
    <div className="flex min-w-0 items-baseline gap-2">
      <Link
        href={`/documents/${document.documentId}`}
        className="min-w-0 truncate font-semibold hover:text-accent"
        title={document.title}
      >
        {document.title}
      </Link>
      {document.date && <span className="shrink-0 text-xs text-muted">{formatDay(document.date)}</span>}
      {edition && <Badge className="shrink-0">{edition}</Badge>}
    </div>
  )
}

function PairFooter({ pair, mayJudge }: { pair: DisputePair; mayJudge: boolean }) {
  const { id, status, dismissed } = pair
  if (!mayJudge && !dismissed) return null
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 px-2 pt-1">
      {dismissed && (
        <p className="mr-auto px-1 text-xs text-muted">
          Dismissed{dismissed.by && ` by ${dismissed.by}`} on {formatDay(dismissed.at.toISOString())}
        </p>
      )}
      {mayJudge && <JudgeButton id={id} status={status} />}
    </div>
  )
}
