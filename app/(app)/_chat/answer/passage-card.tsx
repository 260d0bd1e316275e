'use client'
import { PlugZap, ScanText } from 'lucide-react'
import type { Citation, Source } from '@/lib/domain/answer'
import { nameService } from '@/lib/domain/name-service'
import { sectionOf } from './section-of'

export type PassageCardProps = {
  citation: Citation
  source: Source | undefined
  onOpen: () => void
  /** Null where the sentence behind the footnote is not known, or not final yet. */
  onWhy: (() => void) | null
}

/** The passage behind a footnote, at a glance. By keyboard the same is reached through the footnote itself. */
export function PassageCard({ citation, source, onOpen, onWhy }: PassageCardProps) {
  return (
    <>
      <PassageButton citation={citation} source={source} onOpen={onOpen} />
      {onWhy && (
        <button
          type="button"
          tabIndex={-1}
          onClick={onWhy}
          className="flex w-full items-center gap-1.5 rounded-b-lg border-t border-line px-4 py-2 text-left text-sm font-medium text-muted hover:bg-hover hover:text-ink"
        >
          <ScanText className="size-4" aria-hidden /> Show me why
        </button>
      )}
    </>
  )
}

function PassageButton({ citation, source, onOpen }: Omit<PassageCardProps, 'onWhy'>) {
  return (
    <button type="button" tabIndex={-1} onClick={onOpen} className="block w-full rounded-lg px-4 py-3 text-left">
      <span className="flex items-baseline gap-2 text-sm">
        <span className="tabular font-semibold text-accent">{citation.marker}</span>
        {citation.service && <PlugZap className="size-3.5 shrink-0 self-center text-muted" aria-hidden />}
        <span className="min-w-0 flex-1 truncate font-semibold">
          {citation.service ? nameService(citation.service) : citation.title}
        </span>
        {citation.page !== null && <span className="tabular shrink-0 text-muted">page {citation.page}</span>}
      </span>
      {source && sectionOf(source) && (
        <span className="mt-0.5 block truncate text-xs text-muted">{sectionOf(source)}</span>
      )}
      <span className="mt-2 line-clamp-6 border-l-2 border-mark-edge pl-3 font-serif text-base">{citation.quote}</span>
    </button>
  )
}
