import { formatDay } from './format-day'
import type { UpkeepState } from './upkeep'

export type UpkeepWords = { readonly word: string; readonly line: string }

/** What the dates of a document mean, in a word and in a sentence; null while it is in order. Of what has expired only that is said. */
export function describeUpkeep({ reviewAt, expiresAt, dueForReview, expired }: UpkeepState): UpkeepWords | null {
  if (expired && expiresAt !== null)
    return {
      word: 'Expired',
      line: `Expired on ${formatDay(expiresAt)}. It is not found any more and answers nothing new.`,
    }
  if (dueForReview && reviewAt !== null)
    return { word: 'Due for review', line: `Due for review since ${formatDay(reviewAt)}.` }
  return null
}
