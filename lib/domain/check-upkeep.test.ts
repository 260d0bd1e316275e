import { expect, test } from 'vitest'
import { checkUpkeep } from './check-upkeep'

const today = '2026-03-10'
const none = { reviewAt: null, expiresAt: null }

test.each([
  ['tomorrow as day of expiry', none, { expiresAt: '2026-03-11' }],
  ['a day of review that has passed', none, { reviewAt: '2025-01-01' }],
  ['review and expiry on one day', none, { reviewAt: '2026-04-01', expiresAt: '2026-04-01' }],
  ['no dates in the place of some', { reviewAt: '2026-04-01', expiresAt: '2026-05-01' }, none],
  ['an owner for what has expired', { reviewAt: null, expiresAt: '2026-01-01' }, { ownerId: 'usr_1' }],
  [
    'an owner where old dates contradict each other',
    { reviewAt: '2026-06-01', expiresAt: '2026-05-01' },
    { ownerId: null },
  ],
])('%s may be set', (_what, before, change) => {
  expect(checkUpkeep(before, change, today)).toBeNull()
})

test.each([
  ['today as day of expiry', none, { expiresAt: today }, 'The day of expiry must be after today.'],
  ['a day of expiry that has passed', none, { expiresAt: '2026-03-09' }, 'The day of expiry must be after today.'],
  [
    'a review after the expiry that there is',
    { reviewAt: null, expiresAt: '2026-05-01' },
    { reviewAt: '2026-05-02' },
    'The day of review must not be after the day of expiry.',
  ],
  [
    'an expiry before the review that there is',
    { reviewAt: '2026-05-02', expiresAt: null },
    { expiresAt: '2026-05-01' },
    'The day of review must not be after the day of expiry.',
  ],
])('%s is refused', (_what, before, change, problem) => {
  expect(checkUpkeep(before, change, today)).toBe(problem)
})
