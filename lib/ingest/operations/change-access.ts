import { appendAudit } from '@/db/queries/append-audit'
import { listDocumentGroups } from '@/db/queries/documents/list-document-groups'
import { lockDocument } from '@/db/queries/documents/lock-document'
import { narrowDocument } from '@/db/queries/documents/narrow-document'
import { lockFamily } from '@/db/queries/members/lock-family'
import { requireRole } from '@/lib/auth/require-role'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Narrows a document to some of the people who read its collection; no groups: to nobody in particular. Holds from the next request on.
 * What was unpacked from it follows, except for files that somebody has narrowed in another way.
 * @returns false when it was so already
 * @throws forbidden, not_found, invalid_request
 */
export async function changeAccess(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
  groupIds: readonly GroupId[],
): Promise<boolean> {
  requireRole(scope, 'admin')
  return runtime.db.transaction(async (tx) => {
    await lockDocument(tx, scope, { documentId })
    const before = await listDocumentGroups(tx, scope, { documentId })
    const wanted = [...new Set(groupIds)].sort()
    if (wanted.join(' ') === before.join(' ')) return false
    for (const id of await lockFamily(tx, scope, { documentId })) {
      const own = id === documentId ? before : await listDocumentGroups(tx, scope, { documentId: id })
      const follows = own.join(' ') === before.join(' ') || (own.length === 0 && wanted.length > 0)
      if (follows) await narrowDocument(tx, scope, { documentId: id, groupIds: wanted })
    }
    await appendAudit(tx, scope, {
      action: 'document.access-changed',
      targetKind: 'document',
      targetId: documentId,
      detail: { from: before, to: wanted },
    })
    return true
  })
}
