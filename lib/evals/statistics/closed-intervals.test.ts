import { describe, expect, test } from 'vitest'
import { countInterval } from './count-interval'
import { ratioInterval, type RatioSums } from './ratio-interval'
import { seededRandom } from './seeded-random'
import { wilsonInterval } from './wilson-interval'

function sumsOf(pairs: readonly (readonly [number, number])[]): RatioSums {
  const sum = (of: (x: number, y: number) => number): number => pairs.reduce((total, [x, y]) => total + of(x, y), 0)
  return {
    n: pairs.length,
    x: sum((x) => x),
    y: sum((_, y) => y),
    xx: sum((x) => x * x),
    xy: sum((x, y) => x * y),
    yy: sum((_, y) => y * y),
  }
}

describe('wilsonInterval', () => {
  test('is where the tables have it', () => {
    const [low, high] = wilsonInterval(8, 10)
    expect(low).toBeCloseTo(0.4902, 3)
    expect(high).toBeCloseTo(0.9433, 3)
  })

  test('none of twenty is not certain', () => {
    expect(wilsonInterval(0, 20)[0]).toBe(0)
    expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 3)
    expect(wilsonInterval(20, 20)[1]).toBe(1)
  })
})

describe('ratioInterval', () => {
  test('divides the sums, and knows no spread where all answers are alike', () => {
    expect(ratioInterval(sumsOf(Array.from({ length: 9 }, () => [1, 2] as const)))).toEqual({
      value: 0.5,
      ci: [0.5, 0.5],
    })
  })

  test('is nothing where there is nothing to divide by', () => {
    expect(ratioInterval(sumsOf([]))).toBeNull()
    expect(ratioInterval(sumsOf([[3, 0]]))).toBeNull()
  })

  test('holds the truth in about 95 of 100 samples, where claims stand and fall with their answer', () => {
    const random = seededRandom(5)
    let held = 0
    for (let round = 0; round < 400; round++) {
      const answers = Array.from({ length: 120 }, () => {
        const claims = 1 + Math.floor(random() * 6)
        return [random() < 0.8 ? claims : 0, claims] as const
      })
      const found = ratioInterval(sumsOf(answers))
      if (found && found.ci[0] <= 0.8 && 0.8 <= found.ci[1]) held += 1
    }
    expect(held / 400).toBeGreaterThan(0.92)
    expect(held / 400).toBeLessThan(0.98)
  })
})

test('countInterval: none seen may be three or four, ten may be five to eighteen', () => {
  expect(countInterval(0)[0]).toBe(0)
  expect(countInterval(0)[1]).toBeCloseTo(3.69, 0)
  const [low, high] = countInterval(10)
  expect(low).toBeCloseTo(4.8, 1)
  expect(high).toBeCloseTo(18.4, 1)
})
