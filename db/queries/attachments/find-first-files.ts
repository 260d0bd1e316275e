import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The name of the first file in each of these conversations that are the reader's own and have any. */
export async function findFirstFiles(
  db: Db,
  scope: Scope,
  { conversationIds }: { conversationIds: readonly ConversationId[] },
): Promise<Map<ConversationId, string>> {
  if (conversationIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([collections.conversationId], {
      conversationId: collections.conversationId,
      name: documents.fileName,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(collections.workspaceId, scope.workspaceId),
        eq(collections.createdBy, scope.userId),
        inArray(collections.conversationId, [...conversationIds]),
      ),
    )
    .orderBy(asc(collections.conversationId), asc(documents.createdAt), asc(documents.id))
  return new Map(rows.flatMap(({ conversationId, name }) => (conversationId ? [[conversationId, name]] : [])))
}
