import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The jobs that a workspace's queued revisions wait for: one for each batch, and one for each revision outside of a batch. */
export async function listQueuedJobs(db: Db, scope: Scope) {
  const isQueued = and(eq(documentRevisions.workspaceId, scope.workspaceId), eq(documentRevisions.status, 'queued'))
  const batches = await db
    .selectDistinct({ batchId: documentRevisions.batchId, userId: documentRevisions.createdBy })
    .from(documentRevisions)
    .where(and(isQueued, isNotNull(documentRevisions.batchId)))
  const revisions = await db
    .select({ revisionId: documentRevisions.id, userId: documentRevisions.createdBy })
    .from(documentRevisions)
    .where(and(isQueued, isNull(documentRevisions.batchId)))
  return {
    batches: batches.flatMap(({ batchId, userId }) => (batchId === null ? [] : [{ batchId, userId }])),
    revisions,
  }
}
