import { GitCompareArrows } from 'lucide-react'
import type { Citation, Claim, Source } from '@/lib/domain/answer'
import { formatDay } from '@/lib/domain/format-day'
import { listDisputes, type ShownDispute } from '@/lib/domain/list-disputes'
import type { OpenPassage } from '../chat-context'

export type DisputesProps = {
  claims: readonly Claim[]
  citations: readonly Citation[]
  sources: readonly Source[]
  onOpen: (passage: OpenPassage) => void
}

/** What other documents say against an answer: both sides are shown with their dates, and the reader decides. */
export function Disputes({ claims, citations, sources, onOpen }: DisputesProps) {
  const disputes = listDisputes(claims, citations, sources)
  if (disputes.length === 0) return null
  return (
    <section
      aria-label="What other documents say"
      className="mt-4 max-w-[42rem] rounded-lg border border-warn/30 bg-warn-soft px-3.5 pt-3 pb-1.5 text-ink"
    >
      <h3 className="flex items-center gap-2 text-sm font-semibold">
        <GitCompareArrows className="size-4 shrink-0 text-warn" aria-hidden />
        {titleOf(disputes)}
      </h3>
      <ul className="mt-1 grid grid-cols-[minmax(0,1fr)]">
        {disputes.map((dispute) => (
          <li key={`${dispute.source.chunkId} ${dispute.charStart}`}>
            <button
              type="button"
              onClick={() => onOpen(passageOf(dispute))}
              className="-mx-1.5 block w-[calc(100%+0.75rem)] rounded-md px-1.5 py-1.5 text-left hover:bg-hover"
            >
              <span className="block font-serif text-base text-pretty">“{dispute.quote.replace(/\s+/g, ' ')}”</span>
              <span className="block truncate text-sm text-muted">
                {dispute.source.title}
                {dispute.source.date && ` · ${formatDay(dispute.source.date)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const titles = {
  earlier: 'An earlier edition says otherwise',
  later: 'A later edition says otherwise',
  other: 'Another document says otherwise',
}

function titleOf(disputes: readonly ShownDispute[]): string {
  const [first] = disputes
  return disputes.length === 1 && first ? titles[first.standing] : 'Other documents say otherwise'
}

function passageOf({ source, charStart, charEnd }: ShownDispute): OpenPassage {
  const { documentId, revisionId, title, page } = source
  return { documentId, revisionId, title, page, charStart, charEnd }
}
