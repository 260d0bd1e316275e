import { rereadDocument } from '@/db/queries/documents/reread-document'
import { requireRole } from '@/lib/auth/require-role'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from '../documents/enqueue-revision'

/** Reads a document's file once more, as a new revision. @returns false when it is being read already. @throws forbidden, not_found */
export async function readAgain(runtime: Runtime, scope: Scope, documentId: DocumentId): Promise<boolean> {
  requireRole(scope, 'admin')
  const revisionId = await runtime.db.transaction((tx) => rereadDocument(tx, scope, { documentId, now: runtime.now() }))
  if (revisionId === null) return false
  await enqueueRevision(runtime, scope, { revisionId })
  return true
}
