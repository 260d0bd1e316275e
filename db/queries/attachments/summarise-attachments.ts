import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** How much people have attached to their conversations: counts and bytes of the originals, and nothing of what or whose. For admins. */
export async function summariseAttachments(db: Db, scope: Scope) {
  const [row] = await db
    .select({
      files: sql<number>`count(distinct ${documents.id})::int`,
      bytes: sql<number>`coalesce(sum(${documentRevisions.bytes}), 0)::float8`,
      conversations: sql<number>`count(distinct ${collections.id})::int`,
      people: sql<number>`count(distinct ${collections.createdBy})::int`,
      failed: sql<number>`(count(*) filter (where ${documentRevisions.status} = 'failed'))::int`,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(and(eq(documents.workspaceId, scope.workspaceId), isNotNull(collections.conversationId)))
  return row ?? { files: 0, bytes: 0, conversations: 0, people: 0, failed: 0 }
}
