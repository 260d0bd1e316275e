import type { BudgetStanding, SoftAction } from '@/lib/domain/budget'

const strength: Record<SoftAction, number> = { warn: 0, cheaper: 1, local: 2 }

/** The budget past its soft limit that changes most for whom they limit; null while all are below. What is held for running calls counts. */
export function chooseByBudget(budgets: readonly BudgetStanding[]): BudgetStanding | null {
  const low = budgets.filter(
    ({ softMicroUsd, spentMicroUsd, reservedMicroUsd }) =>
      softMicroUsd !== null && spentMicroUsd + reservedMicroUsd >= softMicroUsd,
  )
  return low.toSorted((a, b) => strength[b.softAction] - strength[a.softAction])[0] ?? null
}
