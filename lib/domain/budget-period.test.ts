import { expect, test } from 'vitest'
import { describeRenewal, periodEnd, periodStart } from './budget-period'

const lateInTheYear = new Date('2026-12-31T23:59:59.999Z')

test('a day begins at midnight UTC and a month on its first', () => {
  expect(periodStart('day', lateInTheYear)).toBe('2026-12-31')
  expect(periodStart('month', lateInTheYear)).toBe('2026-12-01')
})

test('both renew at the turn of the year', () => {
  expect(periodEnd('day', lateInTheYear)).toEqual(new Date('2027-01-01T00:00:00Z'))
  expect(periodEnd('month', lateInTheYear)).toEqual(new Date('2027-01-01T00:00:00Z'))
  expect(describeRenewal('month', lateInTheYear)).toBe('1 January, 00:00 UTC')
})

test('a short month renews on the first of the next, and a change of summer time moves nothing', () => {
  expect(periodEnd('month', new Date('2028-02-29T12:00:00Z'))).toEqual(new Date('2028-03-01T00:00:00Z'))
  expect(periodEnd('day', new Date('2026-03-29T01:30:00Z'))).toEqual(new Date('2026-03-30T00:00:00Z'))
})
