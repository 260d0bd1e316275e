/** How many questions one person may keep. Each costs a search whenever documents change, and an answer where its passages did. */
export const mostSavedQuestions = 50

/** The state of a saved question, in one word: `new` before its first look. */
export type SavedState = 'new' | 'same' | 'changed' | 'failed'

type Looked = {
  readonly checkedAt: Date | null
  readonly changedAt: Date | null
  readonly seenAt: Date | null
  readonly errorCode: string | null
}

/** A change that the reader has not seen goes before a look that failed after it. */
export function savedState({ checkedAt, changedAt, seenAt, errorCode }: Looked): SavedState {
  if (changedAt !== null && seenAt === null) return 'changed'
  if (errorCode !== null) return 'failed'
  return checkedAt === null ? 'new' : 'same'
}
