import type { PdfLine, PdfPage } from './pdf-types'

/** Running heads and feet stand in this share of the page's height, at its top and bottom. */
const margin = 0.11
const pageNumber =
  /^(?:(?:page|seite|p\.)\s*)?[-–(]?\s*(?:\d{1,5}|[ivxlc]{1,7})\s*[-–)]?(?:\s*(?:of|\/|von)\s*\d{1,5})?$/i

/** Removes page numbers, and lines that come back at the edge of many pages. */
export function dropFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const line of page.lines) {
      const key = edgeKey(page, line)
      if (key) counts.set(key, (counts.get(key) ?? new Set()).add(page.page))
    }
  }
  const least = Math.max(3, pages.length * 0.2)
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const key = edgeKey(page, line)
      return key === null || !(pageNumber.test(line.text) || (counts.get(key)?.size ?? 0) >= least)
    }),
  }))
}

/** Which edge, and the text with its numbers blanked: `Annual report 2025 | 17` is one head on every page. */
function edgeKey(page: PdfPage, line: PdfLine): string | null {
  const height = line.turn % 180 === 0 ? page.height : page.width
  const isTop = line.v < height * margin
  const isBottom = line.v > height * (1 - margin)
  if (!isTop && !isBottom) return null
  return `${isTop ? 'top' : 'bottom'} ${line.text.replaceAll(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()}`
}
