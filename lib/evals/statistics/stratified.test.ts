import { describe, expect, test } from 'vitest'
import { allocateSample } from './allocate-sample'
import { estimateShare } from './estimate-share'
import { seededRandom } from './seeded-random'

describe('allocateSample', () => {
  test('gives small risky strata more than their size, and the large quiet one its share', () => {
    const given = allocateSample(
      [
        { size: 30, weight: 4 },
        { size: 10, weight: 3 },
        { size: 960, weight: 1 },
      ],
      50,
    )
    expect(given.reduce((sum, one) => sum + one, 0)).toBe(50)
    expect(given[0]).toBeGreaterThan(10)
    expect(given[1]).toBeGreaterThan(3)
    expect(given[2]).toBeGreaterThanOrEqual(15)
  })

  test('draws two from each, no more than there are, and all where there are fewer', () => {
    const small = { size: 1, weight: 4 }
    expect(allocateSample([small, { size: 2, weight: 1 }, { size: 1000, weight: 1 }], 20)).toEqual([1, 2, 17])
    expect(allocateSample([small, { size: 5, weight: 1 }], 20)).toEqual([1, 5])
    expect(allocateSample([], 20)).toEqual([])
  })
})

describe('estimateShare', () => {
  test('counts each as many as it stands for: .5 of 100 and .9 of 900 is .86', () => {
    const found = estimateShare([
      { size: 100, judged: 10, hits: 5 },
      { size: 900, judged: 10, hits: 9 },
    ])
    expect(found).toMatchObject({ value: expect.closeTo(0.86, 10), n: 20, covered: 1 })
  })

  test('of one stratum is near the simple interval, and never certain', () => {
    const [low, high] = estimateShare([{ size: 5_000, judged: 100, hits: 80 }])?.ci ?? [0, 0]
    expect(low).toBeCloseTo(0.711, 1)
    expect(high).toBeCloseTo(0.867, 1)
    const all = estimateShare([{ size: 50, judged: 20, hits: 20 }])
    expect(all?.value).toBe(1)
    expect(all?.ci[1]).toBe(1)
    expect(all?.ci[0]).toBeLessThan(0.9)
  })

  test('says what it does not speak for', () => {
    expect(
      estimateShare([
        { size: 250, judged: 0, hits: 0 },
        { size: 750, judged: 4, hits: 3 },
      ]),
    ).toMatchObject({ value: 0.75, n: 4, covered: 0.75 })
    expect(estimateShare([{ size: 3, judged: 0, hits: 0 }])).toBeNull()
  })

  test('its interval holds the truth in at least 95 of 100 samples of strata that differ', () => {
    const strata = [
      { size: 40, judged: 12, truth: 0.4 },
      { size: 60, judged: 9, truth: 0.7 },
      { size: 900, judged: 29, truth: 0.95 },
    ]
    const truth = strata.reduce((sum, { size, truth: own }) => sum + size * own, 0) / 1000
    const random = seededRandom(11)
    const draws = 1_000
    let held = 0
    for (let run = 0; run < draws; run++) {
      const found = estimateShare(
        strata.map(({ size, judged, truth: own }) => {
          let hits = 0
          for (let i = 0; i < judged; i++) hits += random() < own ? 1 : 0
          return { size, judged, hits }
        }),
      )
      if (found && found.ci[0] <= truth && found.ci[1] >= truth) held += 1
    }
    expect(held / draws).toBeGreaterThan(0.94)
    expect(held / draws).toBeLessThanOrEqual(0.995)
  })
})
