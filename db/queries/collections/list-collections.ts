import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collectionGroups, collections, documents } from '@/db/schema'
import { collectionIsVisible, documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The collections that the scope may see, by name, with the groups they are open to and the number of those documents that it may see. */
export async function listCollections(db: Db, scope: Scope, params: { collectionId?: CollectionId | undefined } = {}) {
  const rows = await db
    .select({
      id: collections.id,
      name: collections.name,
      description: collections.description,
      isSample: collections.isSample,
      chunking: collections.chunking,
      createdAt: collections.createdAt,
    })
    .from(collections)
    .where(and(collectionIsVisible(scope), params.collectionId ? eq(collections.id, params.collectionId) : undefined))
    .orderBy(asc(collections.name))
  const counts = await db
    .select({ collectionId: documents.collectionId, documents: count() })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(documentIsVisible(scope), params.collectionId ? eq(documents.collectionId, params.collectionId) : undefined),
    )
    .groupBy(documents.collectionId)
  const countOf = new Map(counts.map((row) => [row.collectionId, row.documents]))
  const grants = await db
    .select({ collectionId: collectionGroups.collectionId, groupId: collectionGroups.groupId })
    .from(collectionGroups)
    .where(eq(collectionGroups.workspaceId, scope.workspaceId))
  return rows.map((row) => ({ ...row, documents: countOf.get(row.id) ?? 0, groupIds: groupsOf(grants, row.id) }))
}

export type CollectionListItem = Awaited<ReturnType<typeof listCollections>>[number]

function groupsOf(grants: readonly { collectionId: CollectionId; groupId: GroupId }[], id: CollectionId): GroupId[] {
  return grants.filter((grant) => grant.collectionId === id).map((grant) => grant.groupId)
}
