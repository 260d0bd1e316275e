import { describe, expect, test } from 'vitest'
import { bootstrapInterval, statisticOf } from './bootstrap-interval'
import { comparePaired } from './compare-paired'
import { expandedTail } from './expanded-tail'

const share = { statistic: 'mean', seed: 7, isShare: true } as const
const ofHundred = (ones: number): number[] => Array.from({ length: 100 }, (_, index) => (index < ones ? 1 : 0))

describe('bootstrapInterval', () => {
  test('is where the normal approximation has it, for 80 of 100', () => {
    const [low, high] = bootstrapInterval(ofHundred(80), share)
    expect(low).toBeCloseTo(0.72, 1)
    expect(high).toBeCloseTo(0.88, 1)
  })

  test('is the same for the same seed and another for another', () => {
    const values = [0.1, 0.9, 0.4, 0.7, 0.2, 0.55]
    expect(bootstrapInterval(values, share)).toEqual(bootstrapInterval(values, share))
    expect(bootstrapInterval(values, { ...share, seed: 8 })).not.toEqual(bootstrapInterval(values, share))
  })

  test('knows doubt where all cases agree: 20 of 20 is not certain', () => {
    const [low, high] = bootstrapInterval(ofHundred(100).slice(0, 20), share)
    expect(low).toBeCloseTo(0.8316, 4)
    expect(high).toBe(1)
    expect(
      bootstrapInterval(
        Array.from({ length: 20 }, () => 0),
        share,
      )[1],
    ).toBeCloseTo(0.1684, 4)
    expect(bootstrapInterval([300, 300], { statistic: 'p50', seed: 1, isShare: false })).toEqual([300, 300])
  })

  test('few cases are told to be few', () => {
    expect(expandedTail(1_000_000)).toBeCloseTo(0.025, 4)
    expect(expandedTail(10)).toBeLessThan(0.0095)
    const [low, high] = bootstrapInterval([1, 0, 1, 0, 1, 1], share)
    expect(high - low).toBeGreaterThan(0.8)
  })
})

test('statisticOf gives mean, median and 95th percentile', () => {
  const values = Array.from({ length: 101 }, (_, index) => 100 - index)
  expect(statisticOf(values, 'mean')).toBe(50)
  expect(statisticOf(values, 'p50')).toBe(50)
  expect(statisticOf(values, 'p95')).toBe(95)
})

describe('comparePaired', () => {
  test('three wins of three could be chance: the exact test says one in four', () => {
    const found = comparePaired([1, 1, 1, 0, 0, 0], { seed: 1 })
    expect(found).toMatchObject({ difference: 0.5, pValue: 0.25, n: 6 })
  })

  test('ten wins of ten could not', () => {
    const differences = [...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 0)]
    const found = comparePaired(differences, { seed: 1 })
    expect(found.pValue).toBeCloseTo(2 / 1024, 8)
    expect(found.ci[0]).toBeGreaterThan(0)
  })

  test('many differences are tested by chance and agree with the binomial test', () => {
    const differences = Array.from({ length: 40 }, (_, index) => (index < 28 ? 1 : -1))
    // Two-sided binomial: 28 or more of 40 heads, twice.
    expect(comparePaired(differences, { seed: 3 }).pValue).toBeCloseTo(0.0166, 2)
  })

  test('no difference at all is no evidence', () => {
    expect(comparePaired([0, 0, 0], { seed: 1 })).toMatchObject({ difference: 0, pValue: 1, moreCases: null })
  })

  test('says how many cases a change of three points needs', () => {
    const differences = Array.from({ length: 100 }, (_, index) => (index < 5 ? 1 : index < 10 ? -1 : 0))
    // A spread of √.1: (2.8016 · .3162 / .03)² = 872 cases, of which 100 are there.
    expect(comparePaired(differences, { seed: 1 }).moreCases).toBe(773)
    expect(comparePaired(differences, { seed: 1, effect: 0.5 }).moreCases).toBe(0)
  })
})
