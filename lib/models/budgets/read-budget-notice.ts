import type { Db } from '@/db/client'
import { findBudgets } from '@/db/queries/budgets/find-budgets'
import type { Scope } from '@/lib/domain/scope'
import { chooseByBudget } from './choose-by-budget'
import { describeExhausted, describeLow } from './describe-budget'

/** What a person is told above the question about the budgets that limit them; null while all is well. */
export async function readBudgetNotice(db: Db, scope: Scope, now: Date): Promise<string | null> {
  const budgets = await findBudgets(db, scope, { now })
  const used = budgets.find(({ hardMicroUsd, spentMicroUsd }) => hardMicroUsd !== null && spentMicroUsd >= hardMicroUsd)
  if (used) return describeExhausted(used, now)
  const low = chooseByBudget(budgets)
  return low && describeLow(low, now)
}
