import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { budgetReservations, budgets } from '@/db/schema'
import type { Budget } from '@/lib/domain/budget'
import type { Scope } from '@/lib/domain/scope'

export type BudgetInput = Omit<Budget, 'contact'> & { readonly contact: string | null }

/** Adds a budget, or changes the one that the subject has for this period. @returns its id, and whether it was there */
export async function writeBudget(
  tx: Tx,
  scope: Scope,
  { id, ...input }: BudgetInput,
): Promise<{ id: string; isNew: boolean }> {
  const fields = { ...input, updatedBy: scope.userId, updatedAt: new Date() }
  const { workspaceId } = scope
  const [row] = await tx
    .insert(budgets)
    .values({ ...fields, workspaceId, id })
    .onConflictDoUpdate({
      target: [budgets.workspaceId, budgets.subjectKind, budgets.subjectId, budgets.period],
      set: fields,
    })
    .returning({ id: budgets.id })
  return { id: row?.id ?? id, isNew: row?.id === id }
}

/** @returns the budget as it was, or null */
export async function deleteBudget(
  tx: Tx,
  scope: Scope,
  params: { budgetId: string },
): Promise<Pick<Budget, 'subjectKind' | 'subjectId' | 'period'> | null> {
  const { workspaceId } = scope
  const own = and(eq(budgets.workspaceId, workspaceId), eq(budgets.id, params.budgetId))
  const [gone] = await tx.delete(budgets).where(own).returning()
  if (!gone) return null
  await tx
    .delete(budgetReservations)
    .where(and(eq(budgetReservations.workspaceId, workspaceId), eq(budgetReservations.budgetId, params.budgetId)))
  return gone
}
