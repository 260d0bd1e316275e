import { cleanLine } from '../clean-text'
import { joinItems, type Segment } from './join-items'
import type { PdfItem, PdfLine } from './pdf-types'

/** Reading order: columns are read one after the other, tables row by row. Recursion handles three columns and more. */
export function orderLines(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  let region = 0
  const emit = (segments: readonly Segment[]): void => {
    if (segments.length === 0) return
    lines.push(...toRows(segments, page, region++))
  }
  readRegion(joinItems(items), emit, 0)
  return lines
}

type Emit = (segments: readonly Segment[]) => void

function readRegion(segments: readonly Segment[], emit: Emit, depth: number): void {
  const gutter = depth < 3 ? findGutter(segments) : null
  if (gutter === null) return emit(segments)
  // Whatever crosses the gutter (a title, a wide table) parts the page into bands; inside a band the left side comes first.
  const byTop = [...segments].sort((a, b) => a.v - b.v)
  let band: Segment[] = []
  let spanning: Segment[] = []
  const flushBand = (): void => {
    if (band.length === 0) return
    const left = band.filter((segment) => middle(segment) < gutter)
    const right = band.filter((segment) => middle(segment) >= gutter)
    if (looksLikeColumns(left, right)) {
      readRegion(left, emit, depth + 1)
      readRegion(right, emit, depth + 1)
    } else emit(band)
    band = []
  }
  for (const segment of byTop) {
    const crosses = segment.u < gutter - 2 && segment.u + segment.width > gutter + 2
    if (crosses) {
      flushBand()
      spanning.push(segment)
    } else {
      emit(spanning)
      spanning = []
      band.push(segment)
    }
  }
  flushBand()
  emit(spanning)
}

const middle = (segment: Segment): number => segment.u + segment.width / 2

/** The place in the middle part of the region that the fewest segments cross, if few enough do and both sides hold columns. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 8) return null
  const left = Math.min(...segments.map((segment) => segment.u))
  const right = Math.max(...segments.map((segment) => segment.u + segment.width))
  const width = right - left
  if (width < 100) return null
  let best: { at: number; crossing: number; room: number } | null = null
  for (let at = left + width * 0.25; at <= left + width * 0.75; at += 2) {
    const crossing = segments.filter((segment) => segment.u < at + 3 && segment.u + segment.width > at - 3).length
    const room = Math.abs(at - (left + width / 2))
    if (!best || crossing < best.crossing || (crossing === best.crossing && room < best.room))
      best = { at, crossing, room }
  }
  if (!best || best.crossing > segments.length * 0.3) return null
  const { at } = best
  const before = segments.filter((segment) => segment.u + segment.width <= at + 2)
  const after = segments.filter((segment) => segment.u >= at - 2)
  return looksLikeColumns(before, after) ? at : null
}

/** Columns of running text fill their width; columns of a table do not, and must be read across. */
function looksLikeColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  return [left, right].every((side) => {
    if (side.length < 3) return false
    const width = Math.max(...side.map((s) => s.u + s.width)) - Math.min(...side.map((s) => s.u))
    const full = side.filter((segment) => segment.width > width * 0.6).length
    const letters = side.reduce((sum, segment) => sum + segment.text.length, 0) / side.length
    return full >= side.length * 0.4 && letters > 14
  })
}

/** Segments on one baseline become one line; more than one segment means cells. */
function toRows(segments: readonly Segment[], page: number, region: number): PdfLine[] {
  const columnLeft = Math.min(...segments.map((segment) => segment.u))
  const columnRight = Math.max(...segments.map((segment) => segment.u + segment.width))
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.v - b.v || a.u - b.u)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.v - segment.v) < Math.min(first.size, segment.size) * 0.45) row.push(segment)
    else rows.push([segment])
  }
  return rows.flatMap((row) => {
    const parts = row.sort((a, b) => a.u - b.u)
    const first = parts[0]
    if (!first) return []
    const cells = parts.map((part) => cleanLine(part.text)).filter((text) => text !== '')
    const main = parts.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const end = Math.max(...parts.map((part) => part.u + part.width))
    if (cells.length === 0) return []
    return [
      {
        page,
        text: cells.join(' '),
        cells,
        u: first.u,
        v: main.v,
        width: end - first.u,
        size: main.size,
        font: main.font,
        turn: main.turn,
        columnLeft,
        columnRight,
        region,
      },
    ]
  })
}
