import type { Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { deletionReceipts } from '@/db/schema'
import type { DeletionTarget } from '@/lib/domain/deletion-receipt'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

/** Records a deletion: counts and hashes only, nothing of what was deleted. */
export async function insertReceipt(
  tx: Tx,
  scope: Scope,
  params: {
    targetKind: DeletionTarget
    targetId: string
    removed: Record<string, number>
    files: readonly string[]
    now: Date
  },
): Promise<string> {
  const id = newId('receipt')
  const { targetKind, targetId, removed, files, now } = params
  await tx.insert(deletionReceipts).values({
    workspaceId: scope.workspaceId,
    id,
    targetKind,
    targetId,
    removed,
    files: files.toSorted(),
    createdBy: scope.userId,
    createdAt: now,
  })
  await appendAudit(tx, scope, { action: `${targetKind}.deleted`, targetKind, targetId, detail: { receiptId: id } })
  return id
}
