import type { DriftWindows } from './drift-answer'
import type { ShuffledBlock } from '../statistics/shuffle-test'

export type Block<Row> = ShuffledBlock & { readonly rows: readonly Row[] }

const passersBy = 'seen on one side only'

/**
 * What stands and falls together: someone who asks twenty odd questions on a Tuesday is one odd block and not twenty odd answers. Of a reader
 * who is on both sides each stretch of time as long as the window is a block, and is shuffled among their own: readers differ, and are held
 * against themselves. Those who are on one side alone are one block each, and are shuffled among each other.
 */
export function makeBlocks<Row extends { readonly userId: string; readonly at: Date }>(
  rows: readonly Row[],
  { baseFrom, from, to }: DriftWindows,
): Block<Row>[] {
  const lengthMs = to.getTime() - from.getTime()
  const stretchOf = ({ at }: Row): number => (at >= from ? 0 : Math.ceil((from.getTime() - at.getTime()) / lengthMs))
  const byReader = groupBy(
    rows.filter(({ at }) => at >= baseFrom && at < to),
    ({ userId }) => userId,
  )
  return [...byReader].flatMap(([userId, own]) => {
    const stretches = groupBy(own, stretchOf)
    const isOnBothSides = stretches.has(0) && stretches.size > 1
    if (!isOnBothSides) return [{ isCurrent: stretches.has(0), stratum: passersBy, rows: own }]
    return [...stretches].map(([stretch, part]) => ({ isCurrent: stretch === 0, stratum: userId, rows: part }))
  })
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const own = groups.get(keyOf(row))
    if (own) own.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
