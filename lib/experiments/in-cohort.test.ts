import { expect, test } from 'vitest'
import { inCohort } from './in-cohort'

const readers = Array.from({ length: 4_000 }, (_, index) => `usr_${index}`)
const cohort = (canary: string, percent: number): string[] => readers.filter((one) => inCohort(canary, one, percent))

test('the cohort has the share that was asked for, and nobody leaves it while it is widened', () => {
  let before: string[] = []
  for (const percent of [5, 25, 50, 100]) {
    const now = cohort('cnr_1', percent)
    expect(now.length / readers.length).toBeCloseTo(percent / 100, 1)
    expect(before.every((one) => now.includes(one))).toBe(true)
    expect(cohort('cnr_1', percent)).toEqual(now)
    before = now
  }
  expect(before).toEqual(readers)
  expect(cohort('cnr_1', 0)).toEqual([])
})

test('the next canary begins with other readers', () => {
  const first = new Set(cohort('cnr_1', 10))
  const both = cohort('cnr_2', 10).filter((one) => first.has(one))
  expect(both.length / readers.length).toBeLessThan(0.03)
})
