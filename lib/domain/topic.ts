/** Why a question counts as one that the documents did not serve. One question can have several of them. */
export const gapKinds = ['nothing', 'near', 'out-of-scope', 'unsupported', 'thumbs-down'] as const
export type GapKind = (typeof gapKinds)[number]

export const topicDays = [7, 30, 90] as const
export type TopicDays = (typeof topicDays)[number]

/** queued -> running -> completed | failed. A running one whose worker died is taken up again. */
export const topicRunStatuses = ['queued', 'running', 'completed', 'failed'] as const
export type TopicRunStatus = (typeof topicRunStatuses)[number]

/** So many different people must stand behind what is said of questions that nobody handed in (k-anonymity; Sweeney 2002). */
export const fewestPeople = 3

/** A question that its reader rated or handed to people: only such a one is shown in its own words. */
export type TopicExample = {
  readonly answerId: string
  readonly question: string
  readonly kinds: readonly GapKind[]
  readonly askedAt: Date
  readonly feedback: { readonly id: string; readonly status: 'open' | 'resolved' } | null
  readonly request: { readonly isOpen: boolean } | null
}

export type Topic = {
  readonly id: number
  /** Best first; empty when no word is shared by enough people. */
  readonly terms: readonly string[]
  readonly questions: number
  readonly people: number
  /** In the period of the same length before; null where so few people asked that it is not told. */
  readonly before: number | null
  readonly kinds: Readonly<Record<GapKind, number>>
  readonly examples: readonly TopicExample[]
  /** False: only what was rated or handed in is counted, because fewer than three people asked. */
  readonly countsAll: boolean
}
