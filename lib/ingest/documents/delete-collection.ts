import { and, eq, sql } from 'drizzle-orm'
import { deleteCollectionRow } from '@/db/queries/collections/delete-collection-row'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { insertReceipt } from '@/db/queries/deletion/insert-receipt'
import { documents } from '@/db/schema'
import { requireRole } from '@/lib/auth/require-role'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { finishDeletion, type DeletionReceipt } from './finish-deletion'

/** Deletes a collection with all its documents, in one transaction; see deleteDocument. @throws forbidden, not_found */
export async function deleteCollection(
  runtime: Runtime,
  scope: Scope,
  collectionId: CollectionId,
): Promise<DeletionReceipt> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const { rows, receiptId } = await runtime.db.transaction(async (tx) => {
    const counts = await deleteCollectionRow(tx, scope, { collectionId })
    const ofTarget = and(eq(documents.workspaceId, scope.workspaceId), eq(documents.collectionId, collectionId))
    const deleted = await deleteDocumentRows(tx, scope, {
      documentIds: sql`select ${documents.id} from ${documents} where ${ofTarget}`,
    })
    const rows = { ...deleted, counts: { ...deleted.counts, ...counts } }
    const receiptId = await insertReceipt(tx, scope, {
      targetKind: 'collection',
      targetId: collectionId,
      removed: rows.counts,
      files: rows.blobHashes,
      now,
    })
    return { rows, receiptId }
  })
  return finishDeletion(runtime, scope, {
    receiptId,
    targetKind: 'collection',
    targetId: collectionId,
    deletedAt: now.toISOString(),
    rows,
  })
}
