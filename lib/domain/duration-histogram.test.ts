import { describe, expect, it } from 'vitest'
import { addHistograms, bucketGrowth, countDurations, durationQuantile, exactBelowMs } from './duration-histogram'

const bucketOf = (ms: number): number =>
  ms < exactBelowMs ? ms : exactBelowMs + Math.floor(Math.log(ms / exactBelowMs) / Math.log(bucketGrowth))
const histogramOf = (durations: readonly number[]) => addHistograms(durations.map((ms) => ({ [bucketOf(ms)]: 1 })))

describe('durationQuantile', () => {
  it('is within one per cent of the duration, and exact for short ones', () => {
    for (const ms of [0, 1, 37, 99]) expect(durationQuantile(histogramOf([ms]), 0.5)).toBe(ms)
    for (const ms of [100, 101, 250, 999, 6100, 60_000, 1_800_000])
      expect(Math.abs((durationQuantile(histogramOf([ms]), 0.5) ?? 0) / ms - 1)).toBeLessThanOrEqual(0.01)
  })

  it('lies between neighbours as far as the share says', () => {
    expect(durationQuantile(histogramOf([10, 20, 30]), 0.95)).toBeCloseTo(29)
    expect(durationQuantile(histogramOf([10, 20, 30, 40]), 0.5)).toBeCloseTo(25)
    expect(durationQuantile(histogramOf([10, 20]), 1)).toBe(20)
  })

  it('is nothing of nothing', () => {
    expect(durationQuantile({}, 0.5)).toBeNull()
    expect(countDurations({})).toBe(0)
  })
})

it('parts add up to the whole', () => {
  const whole = [5, 5, 120, 3000, 3000]
  expect(addHistograms([histogramOf(whole.slice(0, 2)), histogramOf(whole.slice(2))])).toEqual(histogramOf(whole))
  expect(countDurations(histogramOf(whole))).toBe(5)
})
