import type { Segment } from './join-items'

/** What stands on one baseline, from left to right. */
export type Row = readonly Segment[]

/** Rows from top to bottom. Baselines within this share of the font size are one. */
export function toRows(segments: readonly Segment[], tolerance = 0.45): Row[] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.v - b.v || a.u - b.u)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.v - segment.v) < Math.min(first.size, segment.size) * tolerance)
      row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.sort((a, b) => a.u - b.u))
}
