import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections } from '@/db/schema'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Ids of collections by name. Names that the workspace does not have are left out. Rights are checked where they are searched. */
export async function findCollectionIds(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { names: readonly string[] },
): Promise<Map<string, CollectionId>> {
  if (params.names.length === 0) return new Map()
  const rows = await db
    .select({ id: collections.id, name: collections.name })
    .from(collections)
    .where(
      and(
        eq(collections.workspaceId, scope.workspaceId),
        isNull(collections.conversationId),
        inArray(collections.name, [...params.names]),
      ),
    )
  return new Map(rows.map(({ id, name }) => [name, id]))
}
