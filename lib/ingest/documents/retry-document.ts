import { retryRevision } from '@/db/queries/documents/retry-revision'
import { requireRole } from '@/lib/auth/require-role'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { RevisionStatus } from '@/lib/domain/document'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from './enqueue-revision'

/**
 * Starts the newest revision again if it failed, with all its attempts; one that is queued, running or done is left as it is.
 * @throws forbidden, not_found
 */
export async function retryDocument(
  runtime: Runtime,
  scope: Scope,
  documentId: DocumentId,
): Promise<{ documentId: DocumentId; revisionId: RevisionId; status: RevisionStatus }> {
  requireRole(scope, 'admin')
  const { revisionId, status } = await retryRevision(runtime.db, scope, { documentId, now: runtime.now() })
  if (status === 'queued') await enqueueRevision(runtime, scope, { revisionId })
  return { documentId, revisionId, status }
}
