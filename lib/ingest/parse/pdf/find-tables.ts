import type { Segment } from './join-items'
import { median } from './median'
import type { Row } from './to-rows'

export type TableRun = {
  readonly rows: readonly Row[]
  /** x positions that part the columns, from left to right. */
  readonly cuts: readonly number[]
}

/** White between two columns, in font sizes; pdf.js itself joins what stands closer than 0.6. */
const minChannel = 0.5
/** Baselines of two rows further apart than this many font sizes are not one table. */
const maxStep = 3
/** Lines of one cell stand at most this many font sizes apart; with an empty first column, where no paragraph begins, even further. */
export const maxLeading = 1.5
export const maxInnerLeading = 2.2
const sameEdge = 1.5
/** A gap this many font sizes wide parts a line even where nothing above or below it does. */
export const wideGap = 1.6
const enumerator = /^(?:[•·▪◦‣●■□–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3})$/i

/**
 * Finds tables among the rows of one region: neighbouring rows that leave the same vertical white free (their projection has gaps)
 * and whose columns share an edge or a centre. Justified text has gaps too, but not one above the other.
 * @returns the rows in their order, those of a table together
 */
export function findTables(rows: readonly Row[]): (Row | TableRun)[] {
  const found: (Row | TableRun)[] = []
  for (let index = 0; index < rows.length;) {
    const table = growTable(rows, index)
    if (table) {
      found.push(table)
      index += table.rows.length
    } else {
      found.push(rows[index] as Row)
      index++
    }
  }
  return found
}

function growTable(rows: readonly Row[], from: number): TableRun | null {
  const first = rows[from]
  if (!first || first.length < 2) return null
  const taken: Row[] = [first]
  const leastWhite = size(first) * minChannel
  let cover = addToCover([], first)
  let cuts = cutsOf(cover, leastWhite)
  for (const row of rows.slice(from + 1)) {
    const before = taken.at(-1) as Row
    if (!follows(before, row, cuts) || hasWideGap(row, cuts)) break
    const nextCover = addToCover(cover, row)
    const next = cutsOf(nextCover, leastWhite)
    if (next.length < cuts.length || next.length === 0) break
    taken.push(row)
    cover = nextCover
    cuts = next
  }
  cuts = withoutMarks(taken, cuts)
  return cuts.length > 0 && isTable(taken, cuts) ? { rows: taken, cuts } : null
}

/** A row that one of the columns so far does not do justice to: the rows before it were joined cells, or another table. */
function hasWideGap(row: Row, cuts: readonly number[]): boolean {
  return row.some((segment, index) => {
    const before = row[index - 1]
    if (!before || columnOf(before, cuts) !== columnOf(segment, cuts)) return false
    return segment.u - before.u - before.width > segment.size * wideGap
  })
}

/** The marks of a list stand in a column of their own, but belong to what they number. */
function withoutMarks(rows: readonly Row[], cuts: readonly number[]): number[] {
  const marks = cuts.map((_, column) =>
    rows.flatMap((row) => row.filter((segment) => columnOf(segment, cuts) === column)),
  )
  return cuts.filter((_, column) => marks[column]?.some((segment) => !enumerator.test(segment.text.trim())))
}

const isLone = (row: Row): boolean => row.length < 2
const size = (row: Row): number => median(row.map((segment) => segment.size))
const step = (before: Row | undefined, row: Row | undefined): number => (row?.[0]?.v ?? 0) - (before?.[0]?.v ?? 0)

function follows(before: Row, row: Row, cuts: readonly number[]): boolean {
  const least = Math.min(size(before), size(row))
  if (Math.abs(size(before) - size(row)) > least * 0.15) return false
  const lone = row.every((segment) => columnOf(segment, cuts) > 0) ? maxInnerLeading : maxLeading
  return step(before, row) <= least * (isLone(row) ? lone : maxStep)
}

/** Stretches of x that some row covers, from left to right, not touching one another. */
type Cover = readonly { readonly left: number; readonly right: number }[]

function addToCover(cover: Cover, row: Row): Cover {
  const all = [...cover, ...row.map((segment) => ({ left: segment.u, right: segment.u + segment.width }))]
  const merged: { left: number; right: number }[] = []
  for (const stretch of all.sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1)
    if (last && stretch.left <= last.right) last.right = Math.max(last.right, stretch.right)
    else merged.push({ ...stretch })
  }
  return merged
}

/** Middles of the white that all rows leave free between the leftmost and the rightmost text. */
function cutsOf(cover: Cover, leastWhite: number): number[] {
  return cover.slice(1).flatMap(({ left }, index) => {
    const before = cover[index]?.right ?? left
    return left - before > leastWhite ? [(before + left) / 2] : []
  })
}

export const columnOf = (segment: Segment, cuts: readonly number[]): number =>
  cuts.filter((cut) => cut < segment.u + segment.width / 2).length

function isTable(rows: readonly Row[], cuts: readonly number[]): boolean {
  const filled = rows.filter((row) => new Set(row.map((segment) => columnOf(segment, cuts))).size > 1)
  if (filled.length < 2) return false
  const columns = Array.from({ length: cuts.length + 1 }, (_, column) =>
    rows.flatMap((row) => row.filter((segment) => columnOf(segment, cuts) === column).slice(0, 1)),
  )
  return columns.every((column) => column.length > 0 && sharesEdge(column))
}

function sharesEdge(column: readonly Segment[]): boolean {
  const edges = [
    (segment: Segment) => segment.u,
    (segment: Segment) => segment.u + segment.width,
    (segment: Segment) => segment.u + segment.width / 2,
  ]
  return edges.some((edge) => {
    const places = column.map(edge)
    const usual = median(places)
    return places.filter((place) => Math.abs(place - usual) <= sameEdge).length >= places.length * 0.6
  })
}
