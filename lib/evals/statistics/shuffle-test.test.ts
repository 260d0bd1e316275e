import { describe, expect, test } from 'vitest'
import { seededRandom } from './seeded-random'
import { shuffleTest, type ShuffledBlock } from './shuffle-test'

const meanDifference =
  (values: readonly number[]) =>
  (isCurrent: Uint8Array): number => {
    let [sum, count, all] = [0, 0, 0]
    for (const [i, value] of values.entries()) {
      all += value
      if (isCurrent[i] !== 1) continue
      sum += value
      count += 1
    }
    return sum / count - (all - sum) / (values.length - count)
  }

const blocksOf = (current: number, all: number, stratum: (i: number) => string = () => 'all'): ShuffledBlock[] =>
  Array.from({ length: all }, (_, i) => ({ isCurrent: i < current, stratum: stratum(i) }))

describe('shuffleTest', () => {
  test('agrees with the exact test: three of three highest among six is one of ten, two-sided', () => {
    const statistic = meanDifference([9, 8, 7, 3, 2, 1])
    const pValue = shuffleTest({ blocks: blocksOf(3, 6), statistic, rounds: 9_999, seed: 1 })
    expect(pValue).toBeCloseTo(2 / 20, 1)
    expect(shuffleTest({ blocks: blocksOf(3, 6), statistic, rounds: 9_999, seed: 1 })).toBe(pValue)
  })

  test('where nothing differs, one of twenty is below .05', () => {
    const random = seededRandom(3)
    let below = 0
    for (let run = 0; run < 400; run++) {
      const statistic = meanDifference(Array.from({ length: 30 }, random))
      if (shuffleTest({ blocks: blocksOf(10, 30), statistic, rounds: 199, seed: run }) <= 0.05) below += 1
    }
    expect(below / 400).toBeGreaterThan(0.02)
    expect(below / 400).toBeLessThan(0.08)
  })

  test('shuffles within strata alone: readers who differ from each other are no evidence', () => {
    // Each reader has the same value on both sides; between them they differ widely.
    const values = [0, 10, 0, 10, 0, 10, 0, 10]
    const own = blocksOf(4, 8, (i) => `reader ${i % 4}`)
    expect(shuffleTest({ blocks: own, statistic: meanDifference(values), rounds: 99, seed: 1 })).toBe(1)
    const alone = blocksOf(4, 8, (i) => `reader ${i}`)
    expect(
      shuffleTest({ blocks: alone, statistic: meanDifference([1, 1, 1, 1, 0, 0, 0, 0]), rounds: 99, seed: 1 }),
    ).toBe(1)
  })
})
