import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * How many of the visible documents are in which state, by their newest revision. All are counted once, and only the few that are not
 * indexed are looked at one by one: with 19,000 documents that is a quarter of the time of grouping them.
 */
export async function ingestionProgress(
  db: Db,
  scope: Scope,
  params: { collectionId?: CollectionId | undefined } = {},
): Promise<{ queued: number; processing: number; indexed: number; failed: number }> {
  const visible = and(
    documentIsVisible(scope),
    params.collectionId ? eq(documents.collectionId, params.collectionId) : undefined,
  )
  const [all] = await db.select({ count: count() }).from(documents).innerJoin(collections, ofCollection).where(visible)
  const rows = await db
    .select({ status: documentRevisions.status, count: count() })
    .from(documentRevisions)
    .innerJoin(
      documents,
      and(
        eq(documents.workspaceId, documentRevisions.workspaceId),
        eq(documents.id, documentRevisions.documentId),
        eq(documents.latestRevisionId, documentRevisions.id),
      ),
    )
    .innerJoin(collections, ofCollection)
    .where(
      and(eq(documentRevisions.workspaceId, scope.workspaceId), sql`${documentRevisions.status} <> 'indexed'`, visible),
    )
    .groupBy(documentRevisions.status)
  const counts = { queued: 0, processing: 0, indexed: 0, failed: 0 }
  for (const row of rows) counts[row.status] = row.count
  // Two statements see two moments: a document that came between them must not make a negative number.
  const indexed = Math.max(0, (all?.count ?? 0) - counts.queued - counts.processing - counts.failed)
  return { ...counts, indexed }
}
