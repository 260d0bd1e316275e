import { splitLines, type LineKind } from './split-lines'

/** A sentence, list item, table row or heading of a text. Offsets are UTF-16 code units, end exclusive, without outer white space. */
export type SentenceSpan = { readonly start: number; readonly end: number; readonly kind: LineKind }

/** What ends with a full stop without ending a sentence. Lower case, without the stop. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sr jr st mt vs etc e.g i.e eg ie cf al approx ca no nos fig figs sec art ch vol pp p para ' +
    'inc ltd co corp llc gmbh dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'u.s u.k u.n e.u a.m p.m ph.d b.c a.d min max incl excl ext tel rev gen col lt sgt capt gov sen rep hon bzw z.b usw'
  ).split(' '),
)

/** "World War I.", "Annex V.": a numeral and no initial. */
const numbered =
  /(?:War|Part|Phase|Annex|Appendix|Schedule|Chapter|Title|Book|Type|Grade|Level|Stage|Tier|Class)\s[IVX]$/

/** "31. März": the dot behind the day ends nothing. */
const germanMonth = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/

/** A terminator, its closing quotes and brackets, footnote markers directly behind it, then white space. */
const boundary = /([.!?…]+)["'”’»)\]]*(?:\[\d{1,3}\])*\s+|[。！？]+/gu

/**
 * Splits a text into readable units. Structure comes first (headings, list items and table rows are units of their own, and
 * a list item may hold several sentences); a soft line break inside a paragraph does not end a sentence. Abbreviations,
 * initials, decimals, clause numbers ("4.2.1") and dotted names do not end one either.
 */
export function splitSentences(text: string): SentenceSpan[] {
  return splitLines(text).flatMap((segment) =>
    segment.kind === 'table-row' || segment.kind === 'heading'
      ? [segment]
      : splitSegment(text, segment.start, segment.end).map((span) => ({ ...span, kind: segment.kind })),
  )
}

function splitSegment(text: string, from: number, to: number): { start: number; end: number }[] {
  const segment = text.slice(from, to)
  const spans: { start: number; end: number }[] = []
  let start = 0
  for (const match of segment.matchAll(boundary)) {
    const end = match.index + match[0].length
    if (!endsSentence(segment, match.index, match[1] ?? '。', end)) continue
    push(spans, segment, start, end, from)
    start = end
  }
  push(spans, segment, start, segment.length, from)
  return spans
}

function endsSentence(segment: string, at: number, terminator: string, next: number): boolean {
  if (next >= segment.length) return false
  if (terminator === '。') return true
  const following = segment.slice(next, next + 2)
  if (/^[\p{Ll}]/u.test(following)) return false
  if (terminator !== '.') return true
  const word = /[\p{L}\p{N}.]*$/u.exec(segment.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  // An initial: "J. Smith". The unit of "-80 °C." is none.
  if (/^\p{Lu}$/u.test(word) && segment[at - 2] !== '°' && !numbered.test(segment.slice(Math.max(0, at - 24), at)))
    return false
  if (/^\d{1,2}$/.test(word) && (at - word.length <= 1 || germanMonth.test(segment.slice(next, next + 9)))) return false
  return !abbreviations.has(word.toLowerCase())
}

function push(
  spans: { start: number; end: number }[],
  segment: string,
  start: number,
  end: number,
  from: number,
): void {
  const piece = segment.slice(start, end)
  const trimmedStart = start + piece.length - piece.trimStart().length
  const trimmedEnd = start + piece.trimEnd().length
  if (trimmedEnd > trimmedStart) spans.push({ start: from + trimmedStart, end: from + trimmedEnd })
}
