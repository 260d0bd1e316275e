'use client'
import type { Citation, Source } from '@/lib/domain/answer'
import { sectionOf } from './section-of'

export type PassageCardProps = { citation: Citation; source: Source | undefined; onOpen: () => void }

/** The passage behind a footnote, at a glance. */
export function PassageCard({ citation, source, onOpen }: PassageCardProps) {
  return (
    <button type="button" tabIndex={-1} onClick={onOpen} className="block w-full rounded-lg px-4 py-3 text-left">
      <span className="flex items-baseline gap-2 text-sm">
        <span className="tabular font-semibold text-accent">{citation.marker}</span>
        <span className="min-w-0 flex-1 truncate font-semibold">{citation.title}</span>
        {citation.page !== null && <span className="tabular shrink-0 text-muted">page {citation.page}</span>}
      </span>
      {source && sectionOf(source) && (
        <span className="mt-0.5 block truncate text-xs text-muted">{sectionOf(source)}</span>
      )}
      <span className="mt-2 line-clamp-6 border-l-2 border-mark-edge pl-3 font-serif text-base">{citation.quote}</span>
    </button>
  )
}
