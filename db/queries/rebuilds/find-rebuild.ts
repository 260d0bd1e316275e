import { and, desc, eq, getTableColumns, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { collectionRebuilds, collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId, RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type CollectionRebuild = typeof collectionRebuilds.$inferSelect

type Params = { readonly rebuildId: RebuildId } | { readonly collectionId: CollectionId }

/** A rebuild, or the newest one of a collection that was not cancelled. Null where there is none that the scope may know of. */
export async function findRebuild(db: Db | Tx, scope: Scope, params: Params): Promise<CollectionRebuild | null> {
  const ofCollection = and(
    eq(collections.workspaceId, collectionRebuilds.workspaceId),
    eq(collections.id, collectionRebuilds.collectionId),
  )
  const [row] = await db
    .select(getTableColumns(collectionRebuilds))
    .from(collectionRebuilds)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        collectionIsVisible(scope),
        'rebuildId' in params
          ? eq(collectionRebuilds.id, params.rebuildId)
          : and(eq(collectionRebuilds.collectionId, params.collectionId), ne(collectionRebuilds.status, 'cancelled')),
      ),
    )
    .orderBy(desc(collectionRebuilds.createdAt), desc(collectionRebuilds.id))
    .limit(1)
  return row ?? null
}
