import type { PdfItem } from './pdf-types'

/** Runs on one baseline with no gap between them that could part cells or columns. */
export type Segment = {
  text: string
  u: number
  v: number
  width: number
  size: number
  /** Of the longest run. */
  font: string
  /** Words of it are set in another font, as a term in bold that begins a sentence is. */
  isMixed: boolean
  turn: number
}

/**
 * A gap wider than this share of the font size may part cells or columns: cells of ruled tables stand 0.8 to 1 apart. Whether it does
 * is decided later, by what stands above and below it. Narrower than `wordGap`, and letters belong to one word.
 */
const fragmentGap = 0.65
const wordGap = 0.15

/** Joins runs into segments. Superscripts and drop caps join the line they overlap. */
export function joinItems(items: readonly PdfItem[]): Segment[] {
  const rows: PdfItem[][] = []
  for (const item of [...items].sort((a, b) => a.v - b.v)) {
    if (item.text === ' ') continue
    const row = rows.slice(-3).find((candidate) => isSameRow(candidate, item))
    if (row) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => joinRow(row.sort((a, b) => a.u - b.u)))
}

function isSameRow(row: readonly PdfItem[], item: PdfItem): boolean {
  const first = row[0]
  if (!first) return false
  return Math.abs(first.v - item.v) <= Math.min(first.size, item.size) * 0.45
}

function joinRow(row: readonly PdfItem[]): Segment[] {
  const segments: Segment[] = []
  let weight = 0
  for (const item of row) {
    const open = segments.at(-1)
    const gap = open ? item.u - (open.u + open.width) : 0
    const size = open ? Math.max(Math.min(open.size, item.size), 4) : item.size
    if (!open || gap > size * fragmentGap) {
      segments.push({
        text: item.text,
        u: item.u,
        v: item.v,
        width: item.width,
        size: item.size,
        font: item.font,
        isMixed: false,
        turn: item.turn,
      })
      weight = item.text.length
      continue
    }
    // Fake bold is the same run printed twice, a hair apart.
    if (open.text.endsWith(item.text) && item.u < open.u + open.width - item.width * 0.8) continue
    open.isMixed ||= item.font !== open.font && /\p{L}{2}/u.test(item.text) && /\p{L}{2}/u.test(open.text)
    open.text += gap > size * wordGap && !/\s$/.test(open.text) && !/^\s/.test(item.text) ? ` ${item.text}` : item.text
    open.width = Math.max(open.width, item.u + item.width - open.u)
    if (item.text.length > weight) {
      weight = item.text.length
      open.font = item.font
      open.size = item.size
      open.v = item.v
    }
  }
  return segments
}
