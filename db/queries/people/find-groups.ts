import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { groups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Those of the given ids or names that are groups of this workspace. The API takes either. */
export async function findGroups(
  db: Db | Tx,
  scope: Pick<Scope, 'workspaceId'>,
  idsOrNames: readonly string[],
): Promise<{ id: GroupId; name: string }[]> {
  if (idsOrNames.length === 0) return []
  const wanted = [...idsOrNames]
  return db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(
      and(
        eq(groups.workspaceId, scope.workspaceId),
        or(inArray(groups.id, wanted as GroupId[]), inArray(groups.name, wanted)),
      ),
    )
}
