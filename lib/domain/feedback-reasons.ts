import type { feedbackReasons } from './conversation'

/** The inbox counts these codes; on screen they are words. */
export const feedbackReasonWords = {
  wrong: 'Wrong',
  incomplete: 'Incomplete',
  outdated: 'Out of date',
  wrong_source: 'Wrong source',
  should_have_refused: 'Should not have answered',
  should_have_answered: 'Should have answered',
  hard_to_read: 'Hard to read',
  other: 'Something else',
} satisfies Record<(typeof feedbackReasons)[number], string>

export const wordsOfReason = (code: string): string => (feedbackReasonWords as Record<string, string>)[code] ?? code
