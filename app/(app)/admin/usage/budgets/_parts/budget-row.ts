import type { BudgetListItem } from '@/db/queries/budgets/list-budgets'
import type { BudgetSubject } from '@/lib/domain/budget'
import { describeRenewal } from '@/lib/domain/budget-period'

export type BudgetState = 'within' | 'low' | 'used-up'

/** A budget as the list shows it. Shares are 0..1 of what the bar stands for: the hard limit, or the soft one where there is no other. */
export type BudgetRow = BudgetListItem & {
  readonly name: string
  readonly state: BudgetState
  readonly spentShare: number
  readonly reservedShare: number
  /** Where the soft limit stands on the bar; null where it is its end, or not set. */
  readonly softShare: number | null
  readonly renews: string
}

const unnamed: Record<BudgetSubject, string> = {
  workspace: 'The whole workspace',
  group: 'A group that was deleted',
  user: 'Someone who left',
  key: 'An API key that is gone',
}

export function toBudgetRow(budget: BudgetListItem, now: Date): BudgetRow {
  const { softMicroUsd, hardMicroUsd, spentMicroUsd, reservedMicroUsd } = budget
  const whole = hardMicroUsd ?? softMicroUsd ?? 0
  const share = (microUsd: number): number => (whole === 0 ? 1 : Math.min(1, microUsd / whole))
  const isUsedUp = hardMicroUsd !== null && spentMicroUsd >= hardMicroUsd
  const isLow = softMicroUsd !== null && spentMicroUsd + reservedMicroUsd >= softMicroUsd
  const spentShare = share(spentMicroUsd)
  return {
    ...budget,
    name: budget.subjectName ?? unnamed[budget.subjectKind],
    state: isUsedUp ? 'used-up' : isLow ? 'low' : 'within',
    spentShare,
    reservedShare: Math.min(1 - spentShare, share(reservedMicroUsd)),
    softShare:
      hardMicroUsd !== null && softMicroUsd !== null && softMicroUsd < hardMicroUsd ? share(softMicroUsd) : null,
    renews: describeRenewal(budget.period, now),
  }
}
