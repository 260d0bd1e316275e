import type { GuardName } from './canary-guards'
import type { RunTrigger } from './scheduled-checks'

/** How a canary question ended, in what an alert is about: ids only. */
export type CaseOutcome = {
  readonly status: 'answered' | 'refused' | 'failed'
  /** Of the documents that the answer cites, in order of id. */
  readonly documentIds: readonly string[]
}

/** What an alert says, by its kind. Ids, names of figures and numbers. The id of a golden case is made of words of its question, which every reviewer may read. */
export type AlertDetail =
  | { readonly kind: 'gate'; readonly suite: string; readonly runId: string; readonly figures: readonly string[] }
  | {
      readonly kind: 'canary'
      readonly suite: string
      readonly caseId: string
      readonly runId: string
      readonly before: CaseOutcome
      readonly after: CaseOutcome
    }
  | { readonly kind: 'schedule'; readonly trigger: RunTrigger; readonly code: string }
  | {
      readonly kind: 'drift'
      readonly measure: string
      readonly base: number
      readonly current: number
      readonly pValue: number
    }
  | {
      readonly kind: 'experiment'
      readonly experimentId: string
      readonly guard: GuardName
      readonly control: number
      readonly treatment: number
    }
export type AlertKind = AlertDetail['kind']

/** open -> ended, by itself when what it is about is as before, or when an admin accepts it. */
export type Alert = {
  readonly id: string
  readonly detail: AlertDetail
  readonly raisedAt: Date
  readonly endedAt: Date | null
  /** Who accepted it, by name; null when it ended by itself. */
  readonly acceptedBy: string | null
}
