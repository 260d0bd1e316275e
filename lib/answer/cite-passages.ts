import type { Citation } from '@/lib/domain/answer'
import type { Passage } from '@/lib/domain/passage'
import type { SupportSpan } from './verify-claims'

/** Numbers spans by first use and remembers them, so that the same span keeps its number through the answer. */
export type CitationRegister = {
  /** The markers of these spans, in ascending order. */
  cite(spans: readonly SupportSpan[]): number[]
  readonly citations: readonly Citation[]
}

/**
 * Turns spans of passages into citations of the pinned revision. Offsets are UTF-16 code units of the revision's text.
 * @param citations those of the same answer so far; new ones are added to it
 */
export function createCitationRegister(passages: readonly Passage[], citations: Citation[] = []): CitationRegister {
  const markerOf = (span: SupportSpan): number | null => {
    const passage = passages[span.passage]
    if (!passage || span.end <= span.start) return null
    const charStart = passage.charStart + span.start
    const charEnd = passage.charStart + span.end
    const known = citations.find(
      (one) => one.revisionId === passage.revisionId && one.charStart <= charStart && one.charEnd >= charEnd,
    )
    if (known) return known.marker
    const marker = citations.length + 1
    citations.push({
      marker,
      documentId: passage.documentId,
      externalId: passage.externalId,
      revisionId: passage.revisionId,
      title: passage.title,
      page: passage.page,
      charStart,
      charEnd,
      quote: passage.text.slice(span.start, span.end),
      ...(passage.service && { service: passage.service }),
    })
    return marker
  }
  return {
    citations,
    cite: (spans) => {
      const markers = spans.map(markerOf).filter((marker) => marker !== null)
      return [...new Set(markers)].sort((a, b) => a - b)
    },
  }
}

/** The citations that verified claims need, and for each claim its markers. */
export function citePassages(
  verified: readonly { readonly spans: readonly SupportSpan[] }[],
  passages: readonly Passage[],
): { citations: readonly Citation[]; markers: readonly (readonly number[])[] } {
  const register = createCitationRegister(passages)
  const markers = verified.map(({ spans }) => register.cite(spans))
  return { citations: register.citations, markers }
}
