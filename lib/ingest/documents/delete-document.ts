import { requireRole } from '@/lib/auth/require-role'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { DeletionReceipt } from './finish-deletion'
import { removeDocument } from './remove-document'

/** Deletes a document of a collection for good; see removeDocument. @throws forbidden, not_found */
export async function deleteDocument(runtime: Runtime, scope: Scope, documentId: DocumentId): Promise<DeletionReceipt> {
  requireRole(scope, 'admin')
  return removeDocument(runtime, scope, { documentId, targetKind: 'document' })
}
