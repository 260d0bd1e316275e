import { retryRevision } from '@/db/queries/documents/retry-revision'
import type { RevisionStatus } from '@/lib/domain/document'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from './enqueue-revision'

export type StartedAgain = {
  readonly documentId: DocumentId
  readonly revisionId: RevisionId
  readonly status: RevisionStatus
}

/** Puts the newest revision back into the queue if it failed. Who may do so is for the caller to ask. @throws not_found */
export async function startAgain(runtime: Runtime, scope: Scope, documentId: DocumentId): Promise<StartedAgain> {
  const { revisionId, status } = await retryRevision(runtime.db, scope, { documentId, now: runtime.now() })
  if (status === 'queued') await enqueueRevision(runtime, scope, { revisionId })
  return { documentId, revisionId, status }
}
