import { median } from './median'
import type { PdfLine, PdfPage } from './pdf-types'

/** Running heads and feet stand in this share of the page's height, at its top and bottom. */
const margin = 0.11
/** From so many pages on, a line that comes back on a fifth of them is furniture wherever in the margin it stands. */
const manyPages = 5
const samePlace = 3
const pageNumber =
  /^(?:(?:page|seite|p\.)\s*)?[-–(]?\s*(?:\d{1,5}|[ivxlc]{1,7})\s*[-–)]?(?:\s*(?:of|\/|von)\s*\d{1,5})?$/i
const pageOfPages = /(?:^|[\s|·•])(?:page|seite|p\.)\s*\d{1,5}\s*(?:of|\/|von)\s*\d{1,5}$/i

type Edge = 'top' | 'bottom'
type Seen = { readonly page: number; readonly line: PdfLine }

/**
 * Removes page numbers, and lines that come back at the edge of pages with only their digits changed. A short document has few
 * pages to learn from: there two are enough, if the line stands at the same place, is no larger than the text, and nothing but
 * furniture stands between it and the edge.
 */
export function dropFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, Seen[]>()
  for (const page of pages)
    for (const line of page.lines) {
      const key = edgeKey(page, line)
      if (key) seen.set(key, [...(seen.get(key) ?? []), { page: page.page, line }])
    }
  const size = median(pages.flatMap((page) => page.lines.map((line) => line.size)))
  return pages.map((page) => {
    const dropped = new Set([...dropAt(page, 'top', seen, pages, size), ...dropAt(page, 'bottom', seen, pages, size)])
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
}

/** Goes inwards from the edge; what is not furniture ends the stretch in which two repeats are enough. */
function dropAt(
  page: PdfPage,
  edge: Edge,
  seen: ReadonlyMap<string, readonly Seen[]>,
  pages: readonly PdfPage[],
  bodySize: number,
): PdfLine[] {
  const dropped: PdfLine[] = []
  let atEdge = true
  const lines = page.lines.filter((line) => edgeOf(page, line) === edge)
  for (const line of lines.sort((a, b) => (edge === 'top' ? a.v - b.v : b.v - a.v))) {
    const repeats = (seen.get(edgeKey(page, line) ?? '') ?? []).filter((other) => other.page !== page.page)
    const onPages = new Set(repeats.map((other) => other.page)).size + 1
    const isUsual = onPages >= Math.max(3, pages.length * 0.2)
    const inPlace = repeats.some(
      (other) => Math.abs(other.line.v - line.v) < samePlace && Math.abs(other.line.u - line.u) < samePlace * 4,
    )
    const isSmall = line.size <= bodySize * 1.1
    const isShort = pages.length < manyPages && atEdge && isSmall && inPlace
    if (pageNumber.test(line.text) || pageOfPages.test(line.text) || isUsual || isShort) dropped.push(line)
    else atEdge = false
  }
  return dropped
}

function edgeOf(page: PdfPage, line: PdfLine): Edge | null {
  const height = line.turn % 180 === 0 ? page.height : page.width
  if (line.v < height * margin) return 'top'
  return line.v > height * (1 - margin) ? 'bottom' : null
}

/** Which edge, and the text with its numbers blanked: `Annual report 2025 | 17` is one head on every page. */
function edgeKey(page: PdfPage, line: PdfLine): string | null {
  const edge = edgeOf(page, line)
  return edge && `${edge} ${line.text.replaceAll(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
}
