import { median } from './median'
import type { Segment } from './join-items'
import { toRows, type Row } from './to-rows'

/** Points by which the baselines of two cells of one table row may differ. */
const sameBaseline = 1
const minRows = 3

/**
 * Whether what stands left and right of a gutter is read one side after the other. Cells of one table row share their baseline, or
 * at least the white above and below them, so sides that share neither are columns. Where baselines agree (a table, or columns on a
 * baseline grid) only sentences that fill both sides are columns, and not even these when their paragraphs begin at the same heights.
 * @returns null with too little on one side to tell
 */
export function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean | null {
  const [leftRows, rightRows] = [toRows(left), toRows(right)]
  if (leftRows.length < minRows || rightRows.length < minRows) return null
  const leading = Math.min(closest(leftRows), closest(rightRows))
  const [leftStarts, rightStarts] = [paragraphStarts(leftRows, leading), paragraphStarts(rightRows, leading)]
  const fewest = Math.min(leftStarts.length, rightStarts.length)
  if (sharedHeights(leftRows.map(height), rightRows.map(height)) < 0.5) {
    const shared = paragraphStarts(
      [...leftRows, ...rightRows].sort((a, b) => height(a) - height(b)),
      leading,
    )
    return !(shared.length > 2 && shared.length >= fewest * 0.8)
  }
  if (!isRunningText(leftRows) || !isRunningText(rightRows) || haveCells(leftRows, rightRows)) return false
  return !(fewest > 2 && sharedHeights(leftStarts, rightStarts) > 0.8)
}

const height = (row: Row): number => row[0]?.v ?? 0

/** Share of the shorter list that has a partner in the other. */
function sharedHeights(one: readonly number[], other: readonly number[]): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const shared = few.filter((v) => many.some((w) => Math.abs(v - w) <= sameBaseline))
  return few.length === 0 ? 0 : shared.length / few.length
}

/** Running text fills its width, and most lines go on in the middle of a sentence; cells do neither. */
function isRunningText(rows: readonly Row[]): boolean {
  const segments = rows.flat()
  const width = Math.max(...segments.map((s) => s.u + s.width)) - Math.min(...segments.map((s) => s.u))
  const full = rows.filter((row) => row.reduce((sum, segment) => sum + segment.width, 0) > width * 0.6).length
  const letters = segments.reduce((sum, segment) => sum + segment.text.length, 0) / rows.length
  const flowing = rows.filter((row) => /^[^\p{Lu}\p{N}•–-]/u.test(row[0]?.text.trim() ?? '')).length
  return full >= rows.length * 0.4 && letters > 14 && flowing >= rows.length * 0.4
}

/** A side whose lines are mostly parted again: cells of a table with three columns or more. */
function haveCells(...sides: readonly (readonly Row[])[]): boolean {
  return sides.some((rows) => rows.filter((row) => row.length > 1).length > rows.length * 0.7)
}

/** Points between the baselines of the closest two lines. */
function closest(rows: readonly Row[]): number {
  const size = median(rows.flat().map((segment) => segment.size))
  return Math.min(...steps(rows).filter((step) => step > size * 0.8))
}

const steps = (rows: readonly Row[]): number[] =>
  rows.slice(1).map((row, index) => height(row) - height(rows[index] ?? row))

/** Heights of lines with more white above them than lines of one paragraph have between them. */
function paragraphStarts(rows: readonly Row[], leading: number): number[] {
  const white = steps(rows)
  return rows.map(height).filter((_, index) => index === 0 || (white[index - 1] ?? 0) > leading * 1.15)
}
