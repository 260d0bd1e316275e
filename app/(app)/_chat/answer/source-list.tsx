'use client'
import { ChevronDown, Lock, PlugZap } from 'lucide-react'
import { useId, useState } from 'react'
import type { Citation, Source } from '@/lib/domain/answer'
import { nameService } from '@/lib/domain/name-service'
import { cn } from '@/components/ui/cn'
import { explainRanks } from '../explain-ranks'
import { findSource } from '../find-source'
import { sectionOf } from './section-of'

export type SourceListProps = {
  citations: readonly Citation[]
  sources: readonly Source[]
  openMarker: number | null
  onOpen: (citation: Citation) => void
}

/** The footnotes at the foot of an answer, as on a printed page: a short rule, then the sources that were really used. */
export function SourceList({ citations, sources, openMarker, onOpen }: SourceListProps) {
  if (citations.length === 0) return null
  return (
    <section aria-label="Sources" className="mt-6">
      <div className="mb-2.5 h-px w-16 bg-line-strong" />
      <ol className="grid grid-cols-[minmax(0,1fr)] max-w-[42rem] gap-0.5">
        {citations.map((citation) =>
          citation.withheld ? (
            <ClosedRow key={citation.marker} marker={citation.marker} isAttached={citation.attached === true} />
          ) : (
            <SourceRow
              key={citation.marker}
              citation={citation}
              source={findSource(citation, sources)}
              isOpen={openMarker === citation.marker}
              onOpen={() => onOpen(citation)}
            />
          ),
        )}
      </ol>
    </section>
  )
}

/** There was a source, and this reader may not open it. */
function ClosedRow({ marker, isAttached }: { marker: number; isAttached: boolean }) {
  return (
    <li className="flex items-center gap-2.5 py-1.5 text-sm text-muted">
      <span className="tabular w-3.5 shrink-0 text-right text-xs font-semibold">{marker}</span>
      <span className="flex min-w-0 items-center gap-1.5">
        <Lock className="size-3.5 shrink-0" aria-hidden />
        {isAttached ? 'The owner’s own file, which opens for nobody else' : 'A source that is closed to you'}
      </span>
    </li>
  )
}

type RowProps = { citation: Citation; source: Source | undefined; isOpen: boolean; onOpen: () => void }

function SourceRow({ citation, source, isOpen, onOpen }: RowProps) {
  const [explained, setExplained] = useState(false)
  const id = useId()
  return (
    <li className={cn('-mx-2 rounded-md px-2 transition-colors', isOpen ? 'bg-accent-soft' : 'hover:bg-sunken')}>
      <div className="flex items-baseline gap-2.5 text-sm">
        <button
          type="button"
          onClick={onOpen}
          className="flex min-w-0 flex-1 items-baseline gap-2.5 rounded-sm py-1.5 text-left"
        >
          <span className="tabular w-3.5 shrink-0 text-right text-xs font-semibold text-accent">{citation.marker}</span>
          <span className="min-w-0 flex-1 truncate">
            {citation.service && <PlugZap className="mr-1.5 inline size-3.5 align-[-0.125em] text-muted" aria-hidden />}
            <span className="font-medium">{citation.service ? nameService(citation.service) : citation.title}</span>
            {citation.page !== null && <span className="text-muted">, page {citation.page}</span>}
            <span className="ml-1.5 font-serif text-muted">“{citation.quote.replace(/\s+/g, ' ')}”</span>
          </span>
        </button>
        {source && (
          <button
            type="button"
            aria-expanded={explained}
            aria-controls={id}
            onClick={() => setExplained(!explained)}
            className="flex shrink-0 items-center gap-1 rounded-sm py-1.5 text-xs text-muted hover:text-ink"
          >
            <span className="max-sm:sr-only">Why this source</span>
            <ChevronDown className={cn('size-3.5 transition-transform', explained && 'rotate-180')} aria-hidden />
          </button>
        )}
      </div>
      {source && explained && (
        <ul id={id} className="grid gap-0.5 pb-2 pl-6 text-sm text-muted">
          {source.service && (
            <li>A service that was asked for this answer: {source.service.operation}. No document says it.</li>
          )}
          {!source.service && sectionOf(source) && <li>In {sectionOf(source)}.</li>}
          {source.isOfficial && <li>Official: it comes before others that answer about as well.</li>}
          {explainRanks(source.ranks).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
