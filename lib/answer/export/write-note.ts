import type { CitationPlace } from '@/db/queries/documents/read-citation-places'
import type { ExportNote } from './export-document'

export type CitedSpan = {
  readonly revisionId: string
  readonly charStart: number
  readonly charEnd: number
  readonly quote: string
}

const longestQuote = 400

/** The footnote of a citation. @param place null when its document is deleted or closed to the reader: then no word of it is written */
export function writeNote(number: number, span: CitedSpan, place: CitationPlace | null, origin: string): ExportNote {
  if (!place) {
    return { number, label: 'This source was deleted, or is no longer open to you.', quote: null, href: null }
  }
  const [first, ...rest] = place.headingPath
  const section = (first === place.title ? rest : place.headingPath).join(' › ')
  const label = [
    place.title,
    place.page === null ? null : `page ${place.page}`,
    section === '' ? null : section,
    place.isAttached
      ? `attached to the conversation on ${formatDay(place.revisedAt)}`
      : `revision ${place.revisionNumber} of ${formatDay(place.revisedAt)}`,
  ]
  return {
    number,
    label: label.filter((part) => part !== null).join(', '),
    quote: shortenQuote(span.quote),
    href: place.isAttached ? null : origin + hrefOf(span, place),
  }
}

export function shortenQuote(words: string): string {
  const quote = words.replace(/\s+/g, ' ').trim()
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote).trimEnd()} …` : quote
}

export function formatDay(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** Opens the revision that was cited, at the passage. */
function hrefOf(span: CitedSpan, place: CitationPlace): string {
  const query = new URLSearchParams({
    revision: span.revisionId,
    start: String(span.charStart),
    end: String(span.charEnd),
  })
  return `/documents/${encodeURIComponent(place.documentId)}?${query}${place.page === null ? '' : `#page=${place.page}`}`
}
