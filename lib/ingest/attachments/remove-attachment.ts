import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import type { DeletionReceipt } from '../documents/finish-deletion'
import { removeDocument } from '../documents/remove-document'
import { requireAttachment } from './require-attachment'

/** Deletes a file that is attached to the conversation that the scope is in, as a document is deleted. @throws not_found */
export async function removeAttachment(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
): Promise<DeletionReceipt> {
  await requireAttachment(runtime, scope, documentId)
  return removeDocument(runtime, scope, { documentId, targetKind: 'attachment' })
}
