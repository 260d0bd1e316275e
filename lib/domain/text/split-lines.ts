export type LineKind = 'sentence' | 'list-item' | 'table-row' | 'heading'
export type LineSegment = { readonly start: number; readonly end: number; readonly kind: LineKind }

const listMarker = /^\s*(?:[-*•–▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/u
const hashHeading = /^\s*#{1,6}\s+\S/u
/** What ingestion makes of a table row: "Plan: Pro; Seats: 10; Price: 12 EUR". */
const namedCells = /^[^.:;!?]{1,60}: [^;]*(?:; [^:;]{1,60}: [^;]*)+$/u
/** A title over a paragraph: short, begins like a title, and ends without punctuation. */
const maxTitleLength = 70

/** Groups lines into paragraphs, list items, table rows and headings. A soft break joins lines of one paragraph or item. */
export function splitLines(text: string): LineSegment[] {
  const segments: { start: number; end: number; kind: LineKind }[] = []
  let open: { start: number; end: number; kind: LineKind } | null = null
  let offset = 0
  for (const line of text.split('\n')) {
    const start = offset + line.length - line.trimStart().length
    const end = offset + line.trimEnd().length
    offset += line.length + 1
    if (end <= start) {
      open = null
      continue
    }
    const kind = lineKind(line)
    const indented = open?.kind === 'list-item' && /^\s/.test(line)
    if (open && kind === 'sentence' && (indented || continues(text.slice(open.start, open.end), line))) {
      open.end = end
      continue
    }
    if (open?.kind === 'sentence' && looksLikeTitle(text.slice(open.start, open.end))) open.kind = 'heading'
    const segment = { start, end, kind }
    segments.push(segment)
    open = kind === 'sentence' || kind === 'list-item' ? segment : null
  }
  for (const [index, segment] of segments.entries()) {
    const followed = index + 1 < segments.length
    if (segment.kind === 'sentence' && followed && looksLikeTitle(text.slice(segment.start, segment.end)))
      segment.kind = 'heading'
  }
  return segments
}

function lineKind(line: string): LineKind {
  if (hashHeading.test(line)) return 'heading'
  if (/^\s*\|.*\|/.test(line) || /\S\s+\|\s+\S/.test(line) || /\S\t+\S/.test(line) || namedCells.test(line))
    return 'table-row'
  return listMarker.test(line) ? 'list-item' : 'sentence'
}

/** A wrapped line goes on; a line behind a title or behind a finished short line begins anew. */
function continues(open: string, line: string): boolean {
  if (/^\s*[\p{Ll}(,;]/u.test(line)) return true
  const last = open.slice(open.lastIndexOf('\n') + 1).trim()
  if (/[:]$/.test(last)) return false
  return last.length > 50
}

/** How prose ends, also with its footnote behind the full stop: "It is 30 days. [1]" */
const proseEnd = /[.!?:;,…。]["'”’)]*(?:\s*\[\d{1,3}\])*$/u

function looksLikeTitle(text: string): boolean {
  return text.length <= maxTitleLength && !proseEnd.test(text) && /^["'“(]?[\p{Lu}\p{N}]/u.test(text)
}
