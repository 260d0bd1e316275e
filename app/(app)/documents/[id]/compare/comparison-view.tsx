import { GitCompareArrows, MessageSquareText } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { mostStatements, type DocumentComparison } from '@/lib/answer/comparison/compare-pair'
import { formatCount } from '@/lib/domain/format-figures'
import { OnlyList } from './only-list'
import { PairList } from './pair-list'

/** What two documents say otherwise, alone, and in other words. */
export function ComparisonView({ comparison }: { comparison: DocumentComparison }) {
  const { first, second, same, alike, differing, onlyFirst, onlySecond } = comparison
  const documents = [first, second] as const
  const isCut = documents.filter((one) => one.isCut)
  const isAlike = differing.length + onlyFirst.length + onlySecond.length === 0
  const isStrange = same + alike.length + differing.length === 0
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="text-base font-semibold wrap-anywhere">Compared with {second.title}</h2>
          <p className="tabular mt-0.5 text-sm text-muted">
            {[
              `${formatCount(differing.length)} differ`,
              `${formatCount(same + alike.length)} say the same`,
              `${formatCount(onlyFirst.length)} only here`,
              `${formatCount(onlySecond.length)} only there`,
            ].join(' · ')}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href={`/documents/${first.id}/compare`} className={buttonClass('secondary', 'sm')}>
            <GitCompareArrows aria-hidden /> Another document
          </Link>
          <Link href={`/?document=${first.id}&document=${second.id}`} className={buttonClass('secondary', 'sm')}>
            <MessageSquareText aria-hidden /> Ask both
          </Link>
        </div>
      </header>
      {isCut.map((one) => (
        <Notice key={one.id}>
          Only the first {formatCount(mostStatements)} sentences of {one.title} are compared.
        </Notice>
      ))}
      {isAlike && same + alike.length > 0 && (
        <EmptyState title="Nothing differs">Both say the same, sentence by sentence.</EmptyState>
      )}
      {isStrange && (
        <EmptyState title="Nothing is about one thing">
          No sentence of one has its like in the other. What each of them says is listed below.
        </EmptyState>
      )}
      {differing.length > 0 && <PairList title="Differ" pairs={differing} documents={documents} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <OnlyList document={first} statements={onlyFirst} />
        <OnlyList document={second} statements={onlySecond} />
      </div>
      {alike.length > 0 && (
        <PairList title="Say the same in other words" pairs={alike} documents={documents} isFolded />
      )}
    </>
  )
}
