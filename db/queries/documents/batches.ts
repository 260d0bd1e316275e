import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { batches, documentRevisions, documents } from '@/db/schema'
import type { BatchId, CollectionId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type RejectedLine = (typeof batches.$inferSelect)['rejected'][number]

export async function createBatch(db: Db, scope: Scope, params: { collectionId: CollectionId }): Promise<BatchId> {
  const id = newId('batch')
  const { workspaceId, userId } = scope
  await db
    .insert(batches)
    .values({ workspaceId, id, collectionId: params.collectionId, accepted: 0, createdBy: userId })
  return id
}

export async function finishBatch(
  db: Db,
  scope: Scope,
  params: { batchId: BatchId; rejected: readonly RejectedLine[] },
): Promise<void> {
  await db
    .update(batches)
    .set({ rejected: [...params.rejected] })
    .where(and(eq(batches.workspaceId, scope.workspaceId), eq(batches.id, params.batchId)))
}

const maxFailuresShown = 200

/** Where a bulk request stands. Only its sender and admins see it. @throws not_found */
export async function getBatch(db: Db, scope: Scope, params: { batchId: BatchId }) {
  const { workspaceId } = scope
  const [batch] = await db
    .select()
    .from(batches)
    .where(and(eq(batches.workspaceId, workspaceId), eq(batches.id, params.batchId)))
  if (!batch || (scope.role !== 'admin' && batch.createdBy !== scope.userId)) throw new FootnoteError('not_found')
  const ofBatch = and(eq(documentRevisions.workspaceId, workspaceId), eq(documentRevisions.batchId, params.batchId))
  const [counts] = await db
    .select({
      failed: sql<number>`count(*) filter (where ${documentRevisions.status} = 'failed')::int`,
      pending: sql<number>`count(*) filter (where ${documentRevisions.status} in ('queued', 'processing'))::int`,
    })
    .from(documentRevisions)
    .where(ofBatch)
  const failures = await db
    .select({
      externalId: documents.externalId,
      documentId: documents.id,
      stage: documentRevisions.stage,
      code: documentRevisions.errorCode,
      detail: documentRevisions.errorDetail,
    })
    .from(documentRevisions)
    .innerJoin(documents, and(eq(documents.workspaceId, workspaceId), eq(documents.id, documentRevisions.documentId)))
    .where(and(ofBatch, inArray(documentRevisions.status, ['failed'])))
    .limit(maxFailuresShown)
  const { failed = 0, pending = 0 } = counts ?? {}
  // Texts that had not changed have no revision in this batch: they are indexed already.
  return {
    id: batch.id,
    collectionId: batch.collectionId,
    total: batch.accepted,
    indexed: Math.max(0, batch.accepted - failed - pending),
    failed,
    pending,
    rejected: batch.rejected,
    failures,
    createdAt: batch.createdAt,
  }
}
