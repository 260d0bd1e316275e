import type { PdfLine, PdfPage } from './pdf-types'

export type PdfStyles = {
  /** 1 to 4 for a heading, null for anything else. Neighbours tell a heading from a line of emphasised text. */
  headingLevel(line: PdfLine, before: PdfLine | undefined, after: PdfLine | undefined): number | null
}

const maxHeadingCharacters = 180
/** A title of two lines may be this long, and even be a sentence. */
const minRunning = 110

/**
 * Learns the document's body size and font (those with the most characters); a heading is a short line that is larger, or that is
 * set in a bold font from end to end and stands alone.
 */
export function readStyles(pages: readonly PdfPage[], boldFonts: ReadonlySet<string>): PdfStyles {
  const body = bodySize(pages)
  const sizes = headingSizes(pages, body)
  const running = runningLines(pages)
  return {
    headingLevel(line, before, after) {
      if (line.text.length > maxHeadingCharacters || !/\p{L}{2}/u.test(line.text) || line.cells.length > 2) return null
      if (/[,;]$/.test(line.text) || running.has(line)) return null
      const rank = sizes.findIndex((size) => Math.abs(size - line.size) < 0.6)
      if (rank >= 0) return Math.min(rank + 1, 4)
      if (!boldFonts.has(line.font) || line.isMixed || line.text.length > 100 || line.text.endsWith('.')) return null
      const isApart = (other: PdfLine | undefined): boolean =>
        !other || other.font !== line.font || other.page !== line.page || Math.abs(other.v - line.v) > line.size * 1.9
      return isApart(before) && isApart(after) && line.size > body * 0.95 ? Math.min(sizes.length + 1, 4) : null
    },
  }
}

/**
 * Lines of paragraphs, whatever their size: a report may set its summary larger than its facts. Lines that follow one another in one
 * size, hold a sentence's end, and are longer than a heading would be.
 */
function runningLines(pages: readonly PdfPage[]): Set<PdfLine> {
  const running = new Set<PdfLine>()
  for (const { lines } of pages) {
    let run: PdfLine[] = []
    const close = (): void => {
      const text = run.map((line) => line.text).join(' ')
      if (text.length > minRunning && /\p{Ll}[)\]]?[.!?](?:["”)]?$| \p{Lu})/u.test(text))
        for (const line of run) running.add(line)
      run = []
    }
    for (const line of lines) {
      const before = run.at(-1)
      const step = line.v - (before?.v ?? 0)
      const isOther = before && (Math.abs(before.size - line.size) > 0.25 || before.font !== line.font)
      if (isOther || step < 0 || step > line.size * 1.75) close()
      run.push(line)
    }
    close()
  }
  return running
}

function bodySize(pages: readonly PdfPage[]): number {
  const characters = new Map<number, number>()
  for (const line of pages.flatMap((page) => page.lines)) {
    const size = Math.round(line.size * 2) / 2
    characters.set(size, (characters.get(size) ?? 0) + line.text.length)
  }
  const [most] = [...characters].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 10
}

/** Sizes clearly above the body's that hold little text, largest first: at most four levels. */
function headingSizes(pages: readonly PdfPage[], body: number): number[] {
  const lines = pages.flatMap((page) => page.lines)
  const total = lines.reduce((sum, line) => sum + line.text.length, 0)
  const large = new Map<number, number>()
  for (const line of lines) {
    if (line.size < body * 1.12 || line.text.length > maxHeadingCharacters) continue
    const size = Math.round(line.size)
    large.set(size, (large.get(size) ?? 0) + line.text.length)
  }
  return [...large]
    .filter(([, characters]) => characters < total * 0.25)
    .map(([size]) => size)
    .sort((a, b) => b - a)
    .slice(0, 4)
}
