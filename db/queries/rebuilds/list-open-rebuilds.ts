import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collectionRebuilds, collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import { openRebuildStatuses } from '@/lib/domain/collection-rebuild'
import type { Scope } from '@/lib/domain/scope'

/** Rebuilds that are under way, with their collection's name, oldest first. For admins. */
export function listOpenRebuilds(db: Db, scope: Scope) {
  return db
    .select({ ...getTableColumns(collectionRebuilds), collectionName: collections.name })
    .from(collectionRebuilds)
    .innerJoin(
      collections,
      and(
        eq(collections.workspaceId, collectionRebuilds.workspaceId),
        eq(collections.id, collectionRebuilds.collectionId),
      ),
    )
    .where(and(collectionIsVisible(scope), inArray(collectionRebuilds.status, [...openRebuildStatuses])))
    .orderBy(asc(collectionRebuilds.createdAt))
}
