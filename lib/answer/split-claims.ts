import { splitSentences } from '@/lib/domain/text/split-sentences'

/**
 * One assertion of a draft. `text` is the assertion without list marker, footnote markers and final stop, and is what is
 * checked; `start`/`end` span the whole piece in the draft, markers and stop included (UTF-16 code units, end exclusive).
 */
export type DraftClaim = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where `text` begins in the draft. */
  readonly bodyStart: number
  /** What the model wrote in square brackets: a hint to look at, never proof. */
  readonly markers: readonly number[]
  /** Headings, lead-ins that end in a colon, table headers and questions say nothing that a source could carry. */
  readonly isClaim: boolean
}

const markerPattern = /\s?\[(\d{1,3})(?:\s*[,;]\s*(\d{1,3}))*\]/g
const leadingMarkers = /^(?:\[\d{1,3}\]\s*)+/
const listMarker = /^(?:[-*•–▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/u
const finalStop = /[.!?…;,]*["'”’»)\]]*$/u

/** Cuts a draft into its assertions, in order. Footnote markers that stand behind a full stop belong to what is before them. */
export function splitClaims(draft: string): DraftClaim[] {
  const spans: { start: number; end: number; kind: string }[] = []
  for (const span of splitSentences(draft)) {
    const leading = leadingMarkers.exec(draft.slice(span.start, span.end))?.[0].length ?? 0
    const previous = spans.at(-1)
    if (leading > 0 && previous)
      previous.end = span.start + draft.slice(span.start, span.start + leading).trimEnd().length
    const start = leading > 0 && previous ? span.start + leading : span.start
    if (start < span.end) spans.push({ start, end: span.end, kind: span.kind })
  }
  return spans.map((span, index) => readClaim(draft, span, spans[index + 1]))
}

function readClaim(
  draft: string,
  span: { start: number; end: number; kind: string },
  next: { start: number; end: number } | undefined,
): DraftClaim {
  const piece = draft.slice(span.start, span.end)
  const lead = listMarker.exec(piece)?.[0].length ?? 0
  const bare = stripMarkers(piece.slice(lead)).trim()
  const text = bare.replace(finalStop, '').trimEnd()
  const markers = [...piece.matchAll(/\[([\d,;\s]+)\]/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(/[,;]/)
      .map(Number)
      .filter((value) => value > 0),
  )
  const nextText = next ? draft.slice(next.start, next.end) : ''
  const isTableFrame = /^[|\s:-]+$/.test(piece) || /^\s*\|?[\s:|-]*-{3}[\s:|-]*$/.test(nextText)
  const isClaim = span.kind !== 'heading' && !/[:?]$/.test(bare) && !isTableFrame && /[\p{L}\p{N}]/u.test(text)
  return { text, start: span.start, end: span.end, bodyStart: span.start + lead, markers, isClaim }
}

/** The piece without "[1]", "[1, 2]" and the blank before them. */
export function stripMarkers(piece: string): string {
  return piece.replace(markerPattern, '')
}
