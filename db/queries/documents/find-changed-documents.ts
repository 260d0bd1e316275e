import { and, eq, gt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { deletionReceipts, documentRevisions, documents } from '@/db/schema'

/**
 * What ingestion has touched since a moment, in all workspaces: ids only, for the one poller of a server that feeds every open
 * documents screen. Takes no Scope; each screen reads its rows through `findDocuments`, with its own rights.
 */
export async function findChangedDocuments(db: Db, params: { since: Date; limit: number }) {
  const { since, limit } = params
  const changed = await db
    .select({ workspaceId: documents.workspaceId, documentId: documents.id })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      or(
        gt(documentRevisions.heartbeatAt, since),
        gt(documentRevisions.finishedAt, since),
        gt(documents.updatedAt, since),
      ),
    )
    .limit(limit)
  const removed = await db
    .select({
      workspaceId: deletionReceipts.workspaceId,
      kind: deletionReceipts.targetKind,
      id: deletionReceipts.targetId,
    })
    .from(deletionReceipts)
    .where(gt(deletionReceipts.createdAt, since))
    .limit(limit)
  return { changed, removed }
}
