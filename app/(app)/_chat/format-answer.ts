import type { Citation } from '@/lib/domain/answer'
import { nameService } from '@/lib/domain/name-service'

function place(citation: Citation): string {
  if (citation.service) return nameService(citation.service)
  return citation.page === null ? citation.title : `${citation.title}, page ${citation.page}`
}

function plainQuote(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim()
}

/** An answer with its footnotes as plain text for the clipboard: markers stay as [1], sources follow as a numbered list. */
export function formatAnswerAsText(text: string, citations: readonly Citation[]): string {
  if (citations.length === 0) return text
  const notes = citations.map((one) => `[${one.marker}] ${place(one)}: “${plainQuote(one.quote)}”`)
  return `${text.trimEnd()}\n\n${notes.join('\n')}\n`
}

/** The same as Markdown with real footnotes (`[^1]`), each linking to the pinned revision at `origin`. */
export function formatAnswerAsMarkdown(text: string, citations: readonly Citation[], origin: string): string {
  const known = new Set(citations.map((one) => one.marker))
  const body = text.replace(/ ?\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g, (whole, list: string) => {
    const markers = list.split(',').map(Number)
    return markers.every((marker) => known.has(marker)) ? markers.map((marker) => `[^${marker}]`).join('') : whole
  })
  if (citations.length === 0) return body
  const notes = citations.map(
    (one) =>
      `[^${one.marker}]: [${escapeLabel(place(one))}](${origin}${citationHref(one)}): “${plainQuote(one.quote)}”`,
  )
  return `${body.trimEnd()}\n\n${notes.join('\n')}\n`
}

function escapeLabel(label: string): string {
  return label.replace(/[\\[\]]/g, String.raw`\$&`)
}

/** The deep link of a passage: opens the revision that was cited, at the passage. */
export function citationHref(
  at: Pick<Citation, 'documentId' | 'revisionId' | 'charStart' | 'charEnd' | 'page'>,
): string {
  const query = new URLSearchParams({ revision: at.revisionId, start: String(at.charStart), end: String(at.charEnd) })
  return `/documents/${encodeURIComponent(at.documentId)}?${query}${at.page === null ? '' : `#page=${at.page}`}`
}
