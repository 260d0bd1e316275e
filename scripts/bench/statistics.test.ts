import { expect, it } from 'vitest'
import { bootstrapInterval, percentile } from './statistics'

const values = Array.from({ length: 100 }, (_, i) => i + 1)

it('takes percentiles by nearest rank', () => {
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([50, 95, 100])
  expect(percentile([7], 0.95)).toBe(7)
})

it('gives the same interval for the same values, around their mean', () => {
  const [low, high] = bootstrapInterval(values)
  expect(low).toBeGreaterThan(43)
  expect(low).toBeLessThan(50.5)
  expect(high).toBeGreaterThan(50.5)
  expect(high).toBeLessThan(58)
  expect(bootstrapInterval(values)).toEqual([low, high])
})
