import { shuffleTest } from '../statistics/shuffle-test'
import type { Block } from './make-blocks'

/** Of an answer: what is counted (`x`) of what (`y`). Null: the measure has nothing to say about it. */
export type RatioOf<Row> = (row: Row) => { readonly x: number; readonly y: number } | null

export type RatioTest = {
  readonly base: number
  readonly current: number
  readonly pValue: number
}

const seed = 7

/** Holds the share of the window against that of the base. Needs something to divide by on both sides. */
export function testRatio<Row>(blocks: readonly Block<Row>[], ratioOf: RatioOf<Row>, rounds: number): RatioTest | null {
  const sums = blocks.map(({ rows }) => sumRows(rows, ratioOf))
  const xs = Float64Array.from(sums, ({ x }) => x)
  const ys = Float64Array.from(sums, ({ y }) => y)
  const [allX, allY] = [sum(xs), sum(ys)]
  const shares = (isCurrent: Uint8Array): { base: number; current: number } => {
    let [x, y] = [0, 0]
    for (let i = 0; i < xs.length; i++) {
      if (isCurrent[i] !== 1) continue
      x += xs[i] ?? 0
      y += ys[i] ?? 0
    }
    return { current: x / y, base: (allX - x) / (allY - y) }
  }
  const seen = shares(Uint8Array.from(blocks, ({ isCurrent }) => Number(isCurrent)))
  if (!Number.isFinite(seen.base) || !Number.isFinite(seen.current)) return null
  const statistic = (isCurrent: Uint8Array): number => {
    const one = shares(isCurrent)
    const difference = one.current - one.base
    // A shuffle that leaves one side empty says nothing, and must not pass for near.
    return Number.isFinite(difference) ? difference : Infinity
  }
  return { ...seen, pValue: shuffleTest({ blocks, statistic, rounds, seed }) }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

function sumRows<Row>(rows: readonly Row[], ratioOf: RatioOf<Row>): { x: number; y: number } {
  let [x, y] = [0, 0]
  for (const row of rows) {
    const found = ratioOf(row)
    x += found?.x ?? 0
    y += found?.y ?? 0
  }
  return { x, y }
}
