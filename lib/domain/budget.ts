/** Whose spending a budget limits. `key`: one API key. */
export const budgetSubjects = ['workspace', 'group', 'user', 'key'] as const
export type BudgetSubject = (typeof budgetSubjects)[number]

/** Whole days or calendar months, in UTC as all days of the usage page. */
export const budgetPeriods = ['day', 'month'] as const
export type BudgetPeriod = (typeof budgetPeriods)[number]

/** What happens from the soft limit on: only a notice, another model, or quotes of the local one. */
export const softActions = ['warn', 'cheaper', 'local'] as const
export type SoftAction = (typeof softActions)[number]

/** A budget with what is left of it. Money is integer micro-dollars; a limit that is null is not set. */
export type Budget = {
  readonly id: string
  readonly subjectKind: BudgetSubject
  /** Empty for the workspace. */
  readonly subjectId: string
  readonly period: BudgetPeriod
  readonly softMicroUsd: number | null
  readonly hardMicroUsd: number | null
  readonly softAction: SoftAction
  /** The model that answers from the soft limit on, where the action is `cheaper`. */
  readonly cheaperModel: string | null
  /** Whom readers are told to ask. */
  readonly contact: string
}

export type BudgetStanding = Budget & {
  /** In the period that runs now. */
  readonly spentMicroUsd: number
  /** Held for calls that have not ended yet. */
  readonly reservedMicroUsd: number
  /** Calls whose model has no price: they are in no sum. */
  readonly unpricedCalls: number
}
