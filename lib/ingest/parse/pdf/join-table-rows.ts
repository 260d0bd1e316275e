import { columnOf, maxInnerLeading, maxLeading, type TableRun } from './find-tables'
import type { Segment } from './join-items'
import { median } from './median'
import type { Row } from './to-rows'

/** One row of a table: for each column the segments of its cell, from the first line to the last. */
export type JoinedRow = { readonly cells: readonly (readonly Segment[])[] }

/**
 * Joins the lines of wrapped cells into their row. Where rows have padding, lines of one cell stand closer than rows do; where they
 * have none, a line that leaves the first column empty goes on with the row before.
 */
export function joinTableRows(table: TableRun): JoinedRow[] {
  const continues = continuations(table)
  const joined: Segment[][][] = []
  for (const [index, row] of table.rows.entries()) {
    let open = joined.at(-1)
    if (!open || !continues[index]) {
      open = Array.from({ length: table.cuts.length + 1 }, () => [])
      joined.push(open)
    }
    for (const segment of row) open[columnOf(segment, table.cuts)]?.push(segment)
  }
  return joined.map((cells) => ({ cells }))
}

function continuations({ rows, cuts }: TableRun): boolean[] {
  const steps = rows.slice(1).map((row, index) => (row[0]?.v ?? 0) - (rows[index]?.[0]?.v ?? 0))
  const size = median(rows.flat().map((segment) => segment.size))
  const tight = Math.min(...steps) * 1.2
  const isNear = (index: number): boolean =>
    (steps[index - 1] ?? Infinity) <= size * (hasFirst(rows[index]) ? maxLeading : maxInnerLeading)
  const hasFirst = (row: Row | undefined): boolean => (row ?? []).some((segment) => columnOf(segment, cuts) === 0)
  const byStep = rows.map((_, index) => index > 0 && isNear(index) && (steps[index - 1] ?? Infinity) <= tight)
  const wrapped = byStep.filter(Boolean).length
  const withFirst = rows.filter((row, index) => byStep[index] && hasFirst(row)).length
  // A gap below the header alone, or between groups of rows, does not make every other row a wrapped line.
  const isPadded = Math.max(...steps) > tight && !(wrapped > rows.length * 0.6 && withFirst > wrapped * 0.9)
  if (isPadded)
    return rows.map((row, index) => byStep[index] === true || (index > 0 && isNear(index) && flowsOn(row, cuts)))
  return rows.map((row, index) => index > 0 && isNear(index) && !hasFirst(row))
}

/** A line inside a later column that begins in the middle of a sentence, however wide the leading. */
function flowsOn(row: Row, cuts: readonly number[]): boolean {
  return row.every((segment) => columnOf(segment, cuts) > 0 && /^\p{Ll}/u.test(segment.text.trim()))
}
