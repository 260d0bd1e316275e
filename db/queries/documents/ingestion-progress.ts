import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** How many of the visible documents are in which state, by their newest revision. */
export async function ingestionProgress(
  db: Db,
  scope: Scope,
  params: { collectionId?: CollectionId | undefined } = {},
): Promise<{ queued: number; processing: number; indexed: number; failed: number }> {
  const rows = await db
    .select({ status: documentRevisions.status, count: sql<number>`count(*)::int` })
    .from(documents)
    .innerJoin(
      collections,
      and(eq(collections.workspaceId, documents.workspaceId), eq(collections.id, documents.collectionId)),
    )
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(documentIsVisible(scope), params.collectionId ? eq(documents.collectionId, params.collectionId) : undefined),
    )
    .groupBy(documentRevisions.status)
  const counts = { queued: 0, processing: 0, indexed: 0, failed: 0 }
  for (const row of rows) counts[row.status] = row.count
  return counts
}
