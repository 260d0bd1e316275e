import type { UpkeepChange, UpkeepDates } from './upkeep'

/**
 * What is wrong with dates that somebody wants to set, in words for them; null when nothing is. A day of expiry must be still to come
 * when it is set; one that was set long ago and has come may stay while the owner is changed. A day of review may have passed: the
 * document is then due at once.
 */
export function checkUpkeep(before: UpkeepDates, change: UpkeepChange, today: string): string | null {
  const { reviewAt = before.reviewAt, expiresAt = before.expiresAt } = change
  const setsExpiry = expiresAt !== null && expiresAt !== before.expiresAt
  if (setsExpiry && expiresAt <= today) return 'The day of expiry must be after today.'
  const setsDates = reviewAt !== before.reviewAt || expiresAt !== before.expiresAt
  if (setsDates && reviewAt !== null && expiresAt !== null && reviewAt > expiresAt)
    return 'The day of review must not be after the day of expiry.'
  return null
}
