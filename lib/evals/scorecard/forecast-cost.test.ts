import { expect, test } from 'vitest'
import { seededRandom } from '../statistics/seeded-random'
import { addDays } from '@/lib/domain/add-days'
import { forecastCost, forecastFrom } from './forecast-cost'

const now = new Date('2026-03-18T12:00:00Z')
const daysFrom = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
const isWorkday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())

test('a month that costs the same each weekday is known to its end, without a range', () => {
  const costs = daysFrom('2026-02-18', '2026-03-17').map((day) => ({ day, costMicroUsd: isWorkday(day) ? 1000 : 0 }))
  const forecast = forecastCost(costs, now)
  // 12 workdays so far, today and 9 to come.
  expect(forecast).toEqual({
    until: '2026-03-31',
    spent: 12_000,
    expected: { value: 22_000, range: [22_000, 22_000] },
    days: 28,
  })
})

test('what today has cost already is not added twice, and a dear day does not make the rest cheaper', () => {
  const costs = daysFrom('2026-02-18', '2026-03-17').map((day) => ({ day, costMicroUsd: 1000 }))
  const at = (today: number) =>
    forecastCost([...costs, { day: '2026-03-18', costMicroUsd: today }], now).expected?.value
  expect([at(0), at(400), at(1000), at(5000)]).toEqual([31_000, 31_000, 31_000, 35_000])
})

test('days before the first that cost anything are not counted, and few days give no forecast', () => {
  const since = (first: string) =>
    forecastCost(
      daysFrom(first, '2026-03-17').map((day) => ({ day, costMicroUsd: 1000 })),
      now,
    )
  expect(since('2026-03-08')).toMatchObject({ days: 10, spent: 10_000, expected: { value: 24_000 } })
  expect(since('2026-03-12')).toMatchObject({ spent: 6000, expected: null })
  expect(forecastCost([], now)).toEqual({ until: '2026-03-31', spent: 0, expected: null, days: 0 })
})

test('it asks for four weeks, or the month so far', () => {
  expect(forecastFrom(now)).toBe('2026-02-18')
  expect(forecastFrom(new Date('2026-03-31T12:00:00Z'))).toBe('2026-03-01')
})

test('the range holds 19 of 20 months of people who go on as they did', () => {
  const random = seededRandom(7)
  const noise = (): number => Math.max(0, 1 + (random() + random() + random() - 1.5))
  let held = 0
  const months = 500
  for (let at = 0; at < months; at++) {
    const whole = daysFrom('2026-02-18', '2026-03-31').map((day) => ({
      day,
      costMicroUsd: noise() * (isWorkday(day) ? 1000 : 200),
    }))
    const total = whole.filter(({ day }) => day.startsWith('2026-03')).reduce((sum, one) => sum + one.costMicroUsd, 0)
    const { expected } = forecastCost(
      whole.filter(({ day }) => day < '2026-03-18'),
      now,
    )
    if (expected && expected.range[0] <= total && total <= expected.range[1]) held += 1
  }
  expect(held / months).toBeGreaterThan(0.92)
  expect(held / months).toBeLessThan(0.99)
})
