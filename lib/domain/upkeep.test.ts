import { expect, test } from 'vitest'
import { describeUpkeep } from './describe-upkeep'
import { daySchema, upkeepState } from './upkeep'

test.each(['2027-02-29', '2026-13-01', '2026-1-1', '26-01-01', '0000-01-01', '3026-01-01', '2026-03-10T00:00:00Z', ''])(
  '%s is no day',
  (day) => expect(daySchema.safeParse(day).success).toBe(false),
)

test('the 29th of February is a day where there is one', () => {
  expect(daySchema.parse('2028-02-29')).toBe('2028-02-29')
})

test('dates begin with their day', () => {
  const dates = { reviewAt: '2026-03-10', expiresAt: '2026-04-10' }
  expect(upkeepState(dates, '2026-03-09')).toEqual({ ...dates, dueForReview: false, expired: false })
  expect(upkeepState(dates, '2026-03-10')).toEqual({ ...dates, dueForReview: true, expired: false })
  expect(upkeepState(dates, '2026-04-10')).toEqual({ ...dates, dueForReview: true, expired: true })
  expect(upkeepState({ reviewAt: null, expiresAt: null }, '2026-04-10')).toMatchObject({
    dueForReview: false,
    expired: false,
  })
})

test('expiry is told before review, and nothing while all is well', () => {
  const dates = { reviewAt: '2026-03-10', expiresAt: '2026-04-10' }
  const on = (today: string) => describeUpkeep(upkeepState(dates, today))
  expect(on('2026-03-09')).toBeNull()
  expect(on('2026-04-09')?.line).toBe('Due for review since 10 Mar 2026.')
  expect(on('2026-04-10')).toEqual({
    word: 'Expired',
    line: 'Expired on 10 Apr 2026. It is not found any more and answers nothing new.',
  })
})
