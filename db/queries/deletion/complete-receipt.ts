import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { deletionReceipts } from '@/db/schema'
import type { DeletionProbes } from '@/lib/domain/deletion-receipt'
import type { Scope } from '@/lib/domain/scope'

/** Adds to a receipt what looking for it afterwards found. */
export async function completeReceipt(
  db: Db,
  scope: Scope,
  params: { receiptId: string; removed: Record<string, number>; probes: DeletionProbes; now: Date },
): Promise<void> {
  const { receiptId, removed, probes, now } = params
  await db
    .update(deletionReceipts)
    .set({ removed, probes, finishedAt: now })
    .where(and(eq(deletionReceipts.workspaceId, scope.workspaceId), eq(deletionReceipts.id, receiptId)))
}
