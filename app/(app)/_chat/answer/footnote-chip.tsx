'use client'
import type { Claim } from '@/lib/domain/answer'
import { nameService } from '@/lib/domain/name-service'
import { cn } from '@/components/ui/cn'
import { useAnswer } from './answer-context'

/** The footnote in the text: a superscript number that previews its passage on hover and focus and opens it on click. */
export function FootnoteChip({ marker, claim }: { marker: number; claim: Claim | null }) {
  const { citations, openMarker, openCitation, preview } = useAnswer()
  const citation = citations.get(marker)
  const isOpen = openMarker === marker
  const isClosed = citation?.withheld === true
  const name = isClosed
    ? `Footnote ${marker}: ${citation.attached ? 'the owner’s own file' : 'closed to you'}`
    : citation
      ? `Footnote ${marker}: ${citation.service ? nameService(citation.service) : citation.title}${citation.page === null ? '' : `, page ${citation.page}`}`
      : `Footnote ${marker}`
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isOpen}
      disabled={!citation || isClosed}
      onClick={() => openCitation(marker, claim)}
      onPointerEnter={(event) => event.pointerType !== 'touch' && preview({ marker, claim }, event.currentTarget)}
      onPointerLeave={() => preview(null)}
      onFocus={(event) =>
        event.currentTarget.matches(':focus-visible') && preview({ marker, claim }, event.currentTarget)
      }
      onBlur={() => preview(null)}
      className={cn(
        'tabular relative mx-px inline-grid h-4.5 min-w-4.5 -translate-y-[0.35em] place-items-center rounded-xs px-1 align-baseline font-sans text-[0.6875rem] leading-none font-semibold transition-colors',
        'after:absolute after:-inset-x-0.5 after:-inset-y-1.5',
        citation && !isClosed ? 'bg-accent-soft text-accent hover:bg-accent hover:text-on-accent' : 'text-faint',
        isOpen && 'bg-accent text-on-accent',
      )}
    >
      {marker}
    </button>
  )
}
