import type { Row } from './set-rows'

export type Page = { readonly rows: Row[]; readonly notes: number[] }

export type PageRoom = {
  /** Points between the margins. */
  readonly height: number
  /** Of the white and the rule above the first note. */
  readonly noteGap: number
  readonly noteHeight: (number: number) => number
}

/**
 * Puts rows on pages. A footnote stands on the page that refers to it first, below the text, and takes its room from it; what keeps the next row
 * moves with it. A row that is higher than a page gets one of its own.
 */
export function composePages(rows: readonly Row[], { height, noteGap, noteHeight }: PageRoom): Page[] {
  const pages: Page[] = [{ rows: [], notes: [] }]
  const placed = new Set<number>()
  let used = 0
  const roomFor = (row: Row): number => {
    const fresh = [...new Set(row.notes)].filter((note) => !placed.has(note))
    const gap = fresh.length > 0 && (pages.at(-1)?.notes.length ?? 0) === 0 ? noteGap : 0
    return row.height + gap + fresh.reduce((sum, note) => sum + noteHeight(note), 0)
  }
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const isFirst = pages.at(-1)?.rows.length === 0
    const needed = (isFirst ? 0 : row.before) + roomFor(row) + (row.keepsNext && next ? next.before + roomFor(next) : 0)
    if (!isFirst && used + needed > height) {
      pages.push({ rows: [], notes: [] })
      used = 0
    }
    const page = pages.at(-1)
    if (!page) continue
    used += (page.rows.length === 0 ? 0 : row.before) + roomFor(row)
    page.rows.push(row)
    for (const note of row.notes) {
      if (!placed.has(note)) page.notes.push(note)
      placed.add(note)
    }
  }
  return pages
}
