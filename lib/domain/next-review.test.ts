import { expect, test } from 'vitest'
import { nextReview } from './next-review'

test.each([
  ['after the same interval', { reviewDays: 90, expiresAt: null }, '2026-06-08'],
  ['a year later where there was none', { reviewDays: null, expiresAt: null }, '2027-03-10'],
  ['over the day that is put in for a leap year', { reviewDays: 730, expiresAt: null }, '2028-03-09'],
  ['on the day of expiry, if that comes first', { reviewDays: 90, expiresAt: '2026-04-01' }, '2026-04-01'],
  ['as if nothing expired, if that day has passed', { reviewDays: 90, expiresAt: '2026-03-01' }, '2026-06-08'],
])('the next review is proposed %s', (_when, rhythm, day) => {
  expect(nextReview(rhythm, '2026-03-10')).toBe(day)
})
