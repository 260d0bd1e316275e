import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { prices } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type PriceRow = Omit<typeof prices.$inferSelect, 'workspaceId'>
/** Without a price a search, it is 0. */
export type WritePrice = Omit<PriceRow, 'updatedAt' | 'updatedBy' | 'searchMicroUsdPerThousand'> &
  Partial<Pick<PriceRow, 'searchMicroUsdPerThousand'>>

/** The workspace's own prices; models without a row have the shipped price. */
export async function listPrices(db: Db | Tx, scope: Scope): Promise<PriceRow[]> {
  const rows = await db
    .select()
    .from(prices)
    .where(eq(prices.workspaceId, scope.workspaceId))
    .orderBy(asc(prices.model))
  return rows.map(({ workspaceId: _workspace, ...row }) => row)
}

export async function writePrice(db: Db | Tx, scope: Scope, row: WritePrice): Promise<void> {
  const fields = { searchMicroUsdPerThousand: 0, ...row, updatedBy: scope.userId, updatedAt: new Date() }
  await db
    .insert(prices)
    .values({ ...fields, workspaceId: scope.workspaceId })
    .onConflictDoUpdate({ target: [prices.workspaceId, prices.model], set: fields })
}

/** Back to the shipped price. @returns whether there was a row */
export async function deletePrice(db: Db | Tx, scope: Scope, model: string): Promise<boolean> {
  const gone = await db
    .delete(prices)
    .where(and(eq(prices.workspaceId, scope.workspaceId), eq(prices.model, model)))
    .returning({ model: prices.model })
  return gone.length > 0
}
