import { and, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections } from '@/db/schema'
import { collectionIsVisible } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The names of these collections, of those that are open to the scope right now. */
export async function findCollectionNames(
  db: Db,
  scope: Scope,
  { collectionIds }: { collectionIds: readonly string[] },
): Promise<Map<string, string>> {
  if (collectionIds.length === 0) return new Map()
  const rows = await db
    .select({ id: collections.id, name: collections.name })
    .from(collections)
    .where(and(inArray(collections.id, collectionIds as CollectionId[]), collectionIsVisible(scope)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
