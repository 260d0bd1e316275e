/** What a canary or an experiment must not make worse. Each answer counts as a number from 0 (good) to 1 (bad). */
export type CanaryGuard = {
  readonly name: 'errors' | 'refused' | 'unsupported' | 'thumbs-down' | 'slow' | 'dear'
  readonly label: string
  readonly meaning: string
  /** A difference that is put up with, as a share: harm is what goes beyond it. */
  readonly tolerance: number
}

export type GuardName = CanaryGuard['name']

/** The two sides of a trial: what is active, and the change. */
export type Arm = 'control' | 'treatment'

/** An answer as the guards see it. */
export type GuardedAnswer = {
  readonly status: 'answered' | 'refused' | 'failed'
  readonly errorCode: string | null
  /** The model could not be reached, and the documents were quoted. */
  readonly fellBack: boolean
  readonly claims: number
  readonly unsupported: number
  readonly totalMs: number | null
  readonly costMicroUsd: number
  readonly thumbsDown: boolean
}

export const canaryGuards: readonly CanaryGuard[] = [
  {
    name: 'errors',
    label: 'Errors',
    meaning: 'answers that broke off, or for which the documents had to be quoted instead',
    tolerance: 0.02,
  },
  { name: 'refused', label: 'Refusals', meaning: 'questions that were not answered', tolerance: 0.05 },
  {
    name: 'unsupported',
    label: 'Unsupported claims',
    meaning: 'share of the sentences of an answer that no passage supports',
    tolerance: 0.05,
  },
  { name: 'thumbs-down', label: 'Thumbs down', meaning: 'answers that their reader rated bad', tolerance: 0.03 },
  {
    name: 'slow',
    label: 'Slow answers',
    meaning: 'answers slower than the 95th percentile from before',
    tolerance: 0.05,
  },
  {
    name: 'dear',
    label: 'Costly answers',
    meaning: 'answers that cost more than three quarters of those from before',
    tolerance: 0.1,
  },
]

/** Limits taken from the active version's answers before the canary; null where there were too few. */
export type CanaryBaseline = { readonly slowMs: number; readonly dearMicroUsd: number | null }

/** What is known of one guard. `evidence` is the wealth of the test: 1 is none, `breaksAt` ends the canary. */
export type GuardReading = {
  readonly name: GuardName
  readonly control: { readonly n: number; readonly mean: number }
  readonly canary: { readonly n: number; readonly mean: number }
  readonly pairs: number
  readonly evidence: number
  /** The most that it ever was: a guard that broke once stays broken. */
  readonly mostEvidence: number
}

/** Of all guards of one canary together: false roll-backs in no more than this share of harmless changes. */
export const falseRollbacks = 0.05

/** By Ville's inequality a harmless guard reaches this once in `guards / falseRollbacks` canaries; the guards share the error equally. */
export const breaksAt = canaryGuards.length / falseRollbacks

/** From here on the canary is not widened by itself. */
export const holdsAt = 10
