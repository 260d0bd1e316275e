import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { budgetReservations, spendByDay } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { subjectsOf } from './applies-to'

export type SpentCall = {
  readonly id: string
  readonly createdAt: Date
  readonly costMicroUsd: number
  readonly unpriced: boolean
}

/**
 * Adds calls to the sums by day and lets go of what was held for them. In the transaction that writes their rows, so that a call is always
 * in exactly one of the two, and a row that is written twice is counted once.
 */
export async function addSpend(tx: Tx, scope: Scope, calls: readonly SpentCall[]): Promise<void> {
  const { workspaceId } = scope
  const days = new Map<string, { costMicroUsd: number; unpricedCalls: number }>()
  for (const { createdAt, costMicroUsd, unpriced } of calls) {
    if (costMicroUsd === 0 && !unpriced) continue
    const day = createdAt.toISOString().slice(0, 10)
    const sum = days.get(day) ?? { costMicroUsd: 0, unpricedCalls: 0 }
    days.set(day, {
      costMicroUsd: sum.costMicroUsd + costMicroUsd,
      unpricedCalls: sum.unpricedCalls + Number(unpriced),
    })
  }
  const rows = [...days].flatMap(([day, sums]) =>
    subjectsOf(scope).map(({ kind, id }) => ({ workspaceId, subjectKind: kind, subjectId: id, day, ...sums })),
  )
  if (rows.length > 0) {
    await tx
      .insert(spendByDay)
      .values(rows)
      .onConflictDoUpdate({
        target: [spendByDay.workspaceId, spendByDay.subjectKind, spendByDay.subjectId, spendByDay.day],
        set: {
          costMicroUsd: sql`${spendByDay.costMicroUsd} + excluded.cost_micro_usd`,
          unpricedCalls: sql`${spendByDay.unpricedCalls} + excluded.unpriced_calls`,
        },
      })
  }
  const ids = calls.map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .delete(budgetReservations)
    .where(and(eq(budgetReservations.workspaceId, workspaceId), inArray(budgetReservations.callId, ids)))
}
