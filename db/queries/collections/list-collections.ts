import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collectionGroups, collections, documents } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The collections that the scope may see, by name, with the number of their documents and the groups they are open to. */
export async function listCollections(db: Db, scope: Scope, params: { collectionId?: CollectionId | undefined } = {}) {
  const rows = await db
    .select({
      id: collections.id,
      name: collections.name,
      description: collections.description,
      isSample: collections.isSample,
      createdAt: collections.createdAt,
      // Drizzle writes columns of a one-table query without their table, so the outer ones are named by hand.
      documents: sql<number>`(select count(*)::int from ${documents} d where d.workspace_id = "collections"."workspace_id" and d.collection_id = "collections"."id")`,
    })
    .from(collections)
    .where(and(collectionIsVisible(scope), params.collectionId ? eq(collections.id, params.collectionId) : undefined))
    .orderBy(asc(collections.name))
  const grants = await db
    .select({ collectionId: collectionGroups.collectionId, groupId: collectionGroups.groupId })
    .from(collectionGroups)
    .where(eq(collectionGroups.workspaceId, scope.workspaceId))
  return rows.map((row) => ({ ...row, groupIds: groupsOf(grants, row.id) }))
}

export type CollectionListItem = Awaited<ReturnType<typeof listCollections>>[number]

function groupsOf(grants: readonly { collectionId: CollectionId; groupId: GroupId }[], id: CollectionId): GroupId[] {
  return grants.filter((grant) => grant.collectionId === id).map((grant) => grant.groupId)
}
