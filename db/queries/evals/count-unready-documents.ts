import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions, documents } from '@/db/schema'
import { isNoAttachment } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Documents of these collections (empty: of all) whose newest revision is still on its way. */
export async function countUnreadyDocuments(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { collectionIds: readonly CollectionId[] },
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        params.collectionIds.length > 0 ? inArray(documents.collectionId, [...params.collectionIds]) : undefined,
        inArray(documentRevisions.status, ['queued', 'processing']),
        isNoAttachment,
      ),
    )
  return row?.count ?? 0
}
