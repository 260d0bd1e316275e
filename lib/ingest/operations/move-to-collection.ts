import { appendAudit } from '@/db/queries/append-audit'
import { moveDocument } from '@/db/queries/documents/move-document'
import { lockFamily } from '@/db/queries/members/lock-family'
import { requireRole } from '@/lib/auth/require-role'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Moves a document, with what was unpacked from it. @returns false when it is there already. @throws forbidden, not_found, document_busy, document_name_taken */
export async function moveToCollection(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
  collectionId: CollectionId,
): Promise<boolean> {
  requireRole(scope, 'admin')
  return runtime.db.transaction(async (tx) => {
    const now = runtime.now()
    const isMoved = await moveDocument(tx, scope, { documentId, collectionId, now })
    if (!isMoved) return false
    const [, ...members] = await lockFamily(tx, scope, { documentId })
    for (const member of members) await moveDocument(tx, scope, { documentId: member, collectionId, now })
    await appendAudit(tx, scope, {
      action: 'document.moved',
      targetKind: 'document',
      targetId: documentId,
      detail: { collectionId },
    })
    return true
  })
}
