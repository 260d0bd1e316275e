import { expect, test } from 'vitest'
import { readUsagePeriod } from './read-usage-period'

const now = new Date('2026-03-31T10:00:00Z')

test('covers the last 30 days, today included, where nothing is said', () => {
  expect(readUsagePeriod({}, now)).toMatchObject({ from: '2026-03-02', to: '2026-03-31', end: new Date('2026-04-01') })
})

test('includes the whole last day', () => {
  const period = readUsagePeriod({ from: '2026-03-01', to: '2026-03-01' }, now)
  expect(period.end.getTime() - period.start.getTime()).toBe(86_400_000)
})

test('refuses a period that ends before it begins', () => {
  expect(() => readUsagePeriod({ from: '2026-03-02', to: '2026-03-01' }, now)).toThrow('after')
})
