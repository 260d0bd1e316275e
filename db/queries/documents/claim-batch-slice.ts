import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import type { BatchId } from '@/lib/domain/ids'
import { ingestionIsOpen } from './ingestion-is-open'
import type { WorkspaceScope } from './workspace-scope'

/** Takes up to `limit` queued revisions of a batch for work, as `claimRevision` does for one. Empty when none is left, and while ingestion is paused. */
export async function claimBatchSlice(
  db: Db,
  scope: WorkspaceScope,
  params: { batchId: BatchId; limit: number; now: Date; deadlineMs: number },
) {
  const { workspaceId } = scope
  const { now } = params
  const next = db
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.workspaceId, workspaceId),
        eq(documentRevisions.batchId, params.batchId),
        eq(documentRevisions.status, 'queued'),
        ingestionIsOpen(workspaceId),
      ),
    )
    .orderBy(documentRevisions.id)
    .limit(params.limit)
    .for('update', { skipLocked: true })
  const revisions = await db
    .update(documentRevisions)
    .set({
      status: 'processing',
      stage: 'parse',
      attempts: sql`${documentRevisions.attempts} + 1`,
      errorCode: null,
      errorDetail: null,
      startedAt: now,
      heartbeatAt: now,
      finishedAt: null,
      deadlineAt: new Date(now.getTime() + params.deadlineMs),
    })
    .where(and(eq(documentRevisions.workspaceId, workspaceId), inArray(documentRevisions.id, next)))
    .returning()
  if (revisions.length === 0) return []
  const owners = await db
    .select({ document: documents, chunking: collections.chunking, conversationId: collections.conversationId })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documents.workspaceId, workspaceId),
        inArray(
          documents.id,
          revisions.map((row) => row.documentId),
        ),
      ),
    )
  const byId = new Map(owners.map((row) => [row.document.id, row]))
  return revisions.flatMap((revision) => {
    const owner = byId.get(revision.documentId)
    return owner ? [{ revision, ...owner }] : []
  })
}
