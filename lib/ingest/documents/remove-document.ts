import { and, eq, sql } from 'drizzle-orm'
import { deleteDocumentRows } from '@/db/queries/deletion/delete-document-rows'
import { insertReceipt } from '@/db/queries/deletion/insert-receipt'
import { lockDocument } from '@/db/queries/documents/lock-document'
import { lockFamily } from '@/db/queries/members/lock-family'
import { documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { finishDeletion, type DeletionReceipt } from './finish-deletion'

/**
 * Removes a document, and all that was unpacked from it, for good: rows in one transaction, then its blobs, then a look whether anything is left. A job that is working
 * on it notices at its next write and stops. Quotes in stored answers are replaced by a note. Who may do so is for the caller to ask.
 * @throws not_found
 */
export async function removeDocument(
  runtime: Runtime,
  scope: Scope,
  { documentId, targetKind }: { documentId: DocumentId; targetKind: 'document' | 'attachment' },
): Promise<DeletionReceipt> {
  const now = runtime.now()
  const { rows, receiptId } = await runtime.db.transaction(async (tx) => {
    await lockDocument(tx, scope, { documentId })
    const family = await lockFamily(tx, scope, { documentId })
    const ofTarget = and(eq(documents.workspaceId, scope.workspaceId), sql`${documents.id} = any(${sql.param(family)})`)
    const rows = await deleteDocumentRows(tx, scope, {
      documentIds: sql`select ${documents.id} from ${documents} where ${ofTarget}`,
    })
    const receiptId = await insertReceipt(tx, scope, {
      targetKind,
      targetId: documentId,
      removed: rows.counts,
      files: rows.blobHashes,
      now,
    })
    return { rows, receiptId }
  })
  return finishDeletion(runtime, scope, {
    receiptId,
    targetKind,
    targetId: documentId,
    deletedAt: now.toISOString(),
    rows,
  })
}
