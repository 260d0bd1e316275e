export const maxVariants = 10
export const maxWordingLength = 300

/** Stands where an answer names its model. */
export const verifiedModel = 'verified'

/** What became of a source since an answer was verified; of the answer, what became of the worst of them. Only `current` ones are served. */
export type VerifiedSourceState = 'current' | 'changed' | 'expired' | 'deleted'

/** A document that a verified answer cites, for whoever looks at the list. */
export type VerifiedSource = {
  readonly documentId: string
  /** Null where whoever looks may not open it, or it was deleted. */
  readonly title: string | null
  readonly state: VerifiedSourceState
  /** ISO date from which on it answers nothing; null without one. */
  readonly expiresAt: string | null
  /** The revision that the answer was verified against, and today's; the same while nothing changed. */
  readonly pinned: { readonly id: string; readonly number: number } | null
  readonly active: { readonly id: string; readonly number: number; readonly since: Date } | null
  /** Of a quote in the pinned revision. */
  readonly charStart: number
  readonly charEnd: number
}

export type VerifiedItem = {
  readonly id: string
  readonly question: string
  readonly variants: readonly string[]
  /** By name; empty when that person has none. */
  readonly verifiedByName: string
  readonly verifiedAt: Date
  readonly servedCount: number
  readonly lastServedAt: Date | null
  readonly state: VerifiedSourceState
  readonly sources: readonly VerifiedSource[]
  /** Whoever looks may open every source: they can read the answer, reword it and verify it again. */
  readonly isOpen: boolean
  /** Null where a source is closed or gone. */
  readonly text: string | null
}
