import { areColumns } from './are-columns'
import type { Segment } from './join-items'
import { median } from './median'
import { toRows } from './to-rows'

/** Nested columns: a page of two, one of them of two again, is as deep as real pages go. */
const maxDepth = 3
/** A band between two rows wider than this many font sizes may part a table from columns of text. */
const pieceGap = 1.9
/** Share of the font size by which baselines of one row differ, where rows of two columns must not be mixed up. */
const strictRow = 0.12

/**
 * Reading order by recursive cuts (XY-cut, Nagy and Seth 1984), before anything is joined into lines: a gutter that few segments
 * cross parts a region; what crosses it (a title, a wide table) parts the region into bands; inside a band the left column comes first.
 * @returns regions in reading order; a table is never parted
 */
export function orderSegments(segments: readonly Segment[], depth = 0): (readonly Segment[])[] {
  const gutter = depth < maxDepth ? findGutter(segments) : null
  if (gutter === null) return segments.length === 0 ? [] : [segments]
  const regions: (readonly Segment[])[] = []
  let across: Segment[] = []
  const flushAcross = (): void => {
    if (across.length > 0) regions.push(across)
    across = []
  }
  for (const band of toBands(segments, gutter)) {
    for (const piece of band.crosses ? [band] : toPieces(band.segments, gutter)) {
      if (piece.crosses || !piece.inColumns) {
        across.push(...piece.segments)
        continue
      }
      flushAcross()
      const [left, right] = parted(piece.segments, gutter)
      regions.push(...orderSegments(left, depth + 1), ...orderSegments(right, depth + 1))
    }
  }
  flushAcross()
  return regions
}

type Band = { readonly crosses: boolean; readonly segments: Segment[]; readonly inColumns?: boolean }

/** Whatever shares its baseline with a segment that crosses the gutter belongs to it: the other cells of a wide table's row. */
function toBands(segments: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const row of toRows(segments, strictRow)) {
    const crosses = row.some((segment) => segment.u < gutter - 2 && segment.u + segment.width > gutter + 2)
    const open = bands.at(-1)
    if (open?.crosses === crosses) open.segments.push(...row)
    else bands.push({ crosses, segments: [...row] })
  }
  return bands
}

const middle = (segment: Segment): number => segment.u + segment.width / 2

const parted = (segments: readonly Segment[], gutter: number): [Segment[], Segment[]] => [
  segments.filter((segment) => middle(segment) < gutter),
  segments.filter((segment) => middle(segment) >= gutter),
]

/**
 * A wide table may have a gap where the page has its gutter, so that nothing of it crosses. It shows by rows of three cells and more
 * between bands of white; what stands between such tables is columns or not as a whole.
 */
function toPieces(segments: readonly Segment[], gutter: number): Band[] {
  const pieces: { hasCells: boolean; segments: Segment[] }[] = []
  for (const slice of sliceAtWhite(segments)) {
    const hasCells = mostlyCells(slice)
    const open = pieces.at(-1)
    if (open?.hasCells === hasCells) open.segments.push(...slice)
    else pieces.push({ hasCells, segments: [...slice] })
  }
  const isWideTable = (piece: (typeof pieces)[number]): boolean =>
    piece.hasCells &&
    toRows(piece.segments, strictRow).length >= 3 &&
    areColumns(...parted(piece.segments, gutter)) === false
  const bands: { isTable: boolean; segments: Segment[] }[] = []
  for (const piece of pieces) {
    const isTable = isWideTable(piece)
    const open = bands.at(-1)
    if (open?.isTable === isTable) open.segments.push(...piece.segments)
    else bands.push({ isTable, segments: [...piece.segments] })
  }
  return bands.map((band) => ({
    crosses: false,
    segments: band.segments,
    inColumns: !band.isTable && areColumns(...parted(band.segments, gutter)) === true,
  }))
}

function mostlyCells(segments: readonly Segment[]): boolean {
  const rows = toRows(segments, strictRow)
  return rows.filter((row) => row.length >= 3).length >= rows.length * 0.7
}

function sliceAtWhite(segments: readonly Segment[]): Segment[][] {
  const slices: Segment[][] = []
  let bottom = -Infinity
  const size = median(segments.map((segment) => segment.size))
  for (const segment of [...segments].sort((a, b) => a.v - b.v)) {
    if (segment.v - bottom > size * pieceGap) slices.push([])
    slices.at(-1)?.push(segment)
    bottom = segment.v
  }
  return slices
}

/** The place in the middle part of the region that the fewest segments cross, if few enough do. Widest white wins, then the middle. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 6) return null
  const left = Math.min(...segments.map((segment) => segment.u))
  const right = Math.max(...segments.map((segment) => segment.u + segment.width))
  const width = right - left
  if (width < 100) return null
  let best: { at: number; crossing: number; offset: number } | null = null
  for (let at = left + width * 0.2; at <= left + width * 0.8; at += 2) {
    const crossing = segments.filter((segment) => segment.u < at + 3 && segment.u + segment.width > at - 3).length
    const offset = Math.abs(at - (left + width / 2))
    if (!best || crossing < best.crossing || (crossing === best.crossing && offset < best.offset))
      best = { at, crossing, offset }
  }
  return best && best.crossing <= segments.length * 0.3 ? best.at : null
}
