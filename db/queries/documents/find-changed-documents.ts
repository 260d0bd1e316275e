import { and, gt, inArray, ne, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { deletionReceipts, documentRevisions, documents } from '@/db/schema'
import type { WorkspaceId } from '@/lib/domain/ids'

/**
 * What ingestion has touched since a moment in some workspaces: ids only, for the one poller of a server that feeds every open
 * documents screen. Takes no Scope; each screen reads its rows through `findDocuments`, with its own rights.
 *
 * Work under way shows in the heartbeats of the few revisions that are not indexed; whatever ends also changes its document.
 */
export async function findChangedDocuments(
  db: Db,
  params: { workspaceIds: readonly WorkspaceId[]; since: Date; limit: number },
) {
  const { since, limit } = params
  const workspaceIds = [...params.workspaceIds]
  if (workspaceIds.length === 0) return { changed: [], removed: [] }
  const ended = db
    .select({ workspaceId: documents.workspaceId, documentId: documents.id })
    .from(documents)
    .where(and(inArray(documents.workspaceId, workspaceIds), gt(documents.updatedAt, since)))
  const underWay = db
    .select({ workspaceId: documentRevisions.workspaceId, documentId: documentRevisions.documentId })
    .from(documentRevisions)
    .where(
      and(
        inArray(documentRevisions.workspaceId, workspaceIds),
        sql`${documentRevisions.status} <> 'indexed'`,
        gt(documentRevisions.heartbeatAt, since),
      ),
    )
  const changed = await union(ended, underWay).limit(limit)
  const isOfWorkspace = ne(deletionReceipts.targetKind, 'attachment')
  const removed = await db
    .select({
      workspaceId: deletionReceipts.workspaceId,
      kind: sql<'document' | 'collection'>`${deletionReceipts.targetKind}`,
      id: deletionReceipts.targetId,
    })
    .from(deletionReceipts)
    .where(
      and(inArray(deletionReceipts.workspaceId, workspaceIds), gt(deletionReceipts.createdAt, since), isOfWorkspace),
    )
    .limit(limit)
  return { changed, removed }
}
