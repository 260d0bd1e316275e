import { addDays } from './add-days'

/** Where no interval is known: once a year. */
export const defaultReviewDays = 365

export type ReviewRhythm = { readonly reviewDays: number | null; readonly expiresAt: string | null }

/** The day that a review proposes for the next one: as long from today as it was the last time, and never after the document expires. */
export function nextReview({ reviewDays, expiresAt }: ReviewRhythm, today: string): string {
  const day = addDays(today, reviewDays ?? defaultReviewDays)
  return expiresAt !== null && expiresAt > today && expiresAt < day ? expiresAt : day
}
