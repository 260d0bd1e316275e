import { asc } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { budgets } from '@/db/schema'
import type { BudgetStanding } from '@/lib/domain/budget'
import type { Scope } from '@/lib/domain/scope'
import { appliesTo } from './applies-to'
import { standingColumns } from './standing-columns'

/** The budgets that limit this person's calls, with how they stand now. */
export async function findBudgets(db: Db, scope: Scope, params: { now: Date }): Promise<BudgetStanding[]> {
  return db.select(standingColumns(params.now)).from(budgets).where(appliesTo(scope)).orderBy(asc(budgets.id))
}
