import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Which of these documents somebody attached to a conversation: ids, and nothing of what is in them. */
export async function findAttached(
  db: Db,
  scope: Scope,
  { documentIds }: { documentIds: readonly string[] },
): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set()
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        inArray(documents.id, [...documentIds] as DocumentId[]),
        isNotNull(collections.conversationId),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
