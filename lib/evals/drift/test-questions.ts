import { shuffleTest } from '../statistics/shuffle-test'
import type { Block } from './make-blocks'

/** How near question `i` is to question `j`, 1 for the same. */
export type Nearness = (i: number, j: number) => number

const seed = 11

/**
 * Energy distance of the questions of the window and of the base (Székely and Rizzo 2004), tested by shuffling blocks: it is 0 only where the two
 * are alike in every way, so that a new subject shows as well as one that is gone. Distances are summed up by pair of blocks once.
 * @param blocks rows are indices of questions
 */
export function testQuestions(
  blocks: readonly Block<number>[],
  nearness: Nearness,
  rounds: number,
): { distance: number; pValue: number } {
  const size = blocks.length
  const counts = Float64Array.from(blocks, ({ rows }) => rows.length)
  const sums = new Float64Array(size * size)
  for (const [a, one] of blocks.entries()) {
    for (let b = a; b < size; b++) {
      let total = 0
      for (const i of one.rows) for (const j of blocks[b]?.rows ?? []) total += 1 - nearness(i, j)
      sums[a * size + b] = total
      sums[b * size + a] = total
    }
  }
  const statistic = (isCurrent: Uint8Array): number => energy(sums, counts, isCurrent)
  const distance = statistic(Uint8Array.from(blocks, ({ isCurrent }) => Number(isCurrent)))
  return { distance, pValue: shuffleTest({ blocks, statistic, rounds, seed }) }
}

/** Twice the mean distance between the sides, less the mean distances within each. */
function energy(sums: Float64Array, counts: Float64Array, isCurrent: Uint8Array): number {
  const size = counts.length
  let [between, within, base, n, m] = [0, 0, 0, 0, 0]
  for (let a = 0; a < size; a++) {
    if (isCurrent[a] === 1) n += counts[a] ?? 0
    else m += counts[a] ?? 0
    for (let b = 0; b < size; b++) {
      const value = sums[a * size + b] ?? 0
      if (isCurrent[a] !== isCurrent[b]) between += value
      else if (isCurrent[a] === 1) within += value
      else base += value
    }
  }
  // `between` holds each pair twice.
  return between / (n * m) - within / (n * n) - base / (m * m)
}
