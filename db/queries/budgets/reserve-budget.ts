import { and, asc, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { budgetReservations, budgets } from '@/db/schema'
import type { BudgetStanding } from '@/lib/domain/budget'
import type { Scope } from '@/lib/domain/scope'
import { appliesTo } from './applies-to'
import { standingColumns } from './standing-columns'

export type Reservation = {
  /** The id that the call's row in `model_calls` will have: writing that row takes the reservation away. */
  readonly callId: string
  /** What the call may cost at most. */
  readonly microUsd: number
  readonly now: Date
  readonly expiresAt: Date
}

/**
 * Holds what a call may cost at most in every hard budget that limits it, all or none. Locks the budgets, so calls of one budget are admitted
 * one after the other. The last of a budget that is less than one answer is still given away, but only while nothing else runs: a budget is
 * exceeded by one answer at most.
 * @returns null when it is held (or nothing limits the call), otherwise the budget that refuses it
 */
export async function reserveBudget(db: Db, scope: Scope, call: Reservation): Promise<BudgetStanding | null> {
  return db.transaction(async (tx) => {
    const locked = await tx
      .select({ id: budgets.id })
      .from(budgets)
      .where(and(appliesTo(scope), isNotNull(budgets.hardMicroUsd)))
      .orderBy(asc(budgets.id))
      .for('update')
    if (locked.length === 0) return null
    const own = eq(budgets.workspaceId, scope.workspaceId)
    const ids = locked.map(({ id }) => id)
    const standings = await tx
      .select(standingColumns(call.now))
      .from(budgets)
      .where(and(own, inArray(budgets.id, ids)))
      .orderBy(asc(budgets.id))
    const refusing = standings.find((budget) => !hasRoom(budget, call.microUsd))
    if (refusing) return refusing
    await tx
      .delete(budgetReservations)
      .where(and(eq(budgetReservations.workspaceId, scope.workspaceId), lt(budgetReservations.expiresAt, call.now)))
    await tx.insert(budgetReservations).values(
      ids.map((budgetId) => ({
        workspaceId: scope.workspaceId,
        callId: call.callId,
        budgetId,
        microUsd: call.microUsd,
        expiresAt: call.expiresAt,
      })),
    )
    return null
  })
}

function hasRoom({ hardMicroUsd, spentMicroUsd, reservedMicroUsd }: BudgetStanding, microUsd: number): boolean {
  if (hardMicroUsd === null) return true
  if (spentMicroUsd >= hardMicroUsd) return false
  return reservedMicroUsd === 0 || spentMicroUsd + reservedMicroUsd + microUsd <= hardMicroUsd
}
