import type { Db } from '@/db/client'
import { groups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { resolveGroups } from './resolve-groups'

/** Groups by name; those that do not exist yet are made, without members. */
export async function ensureGroups(db: Db, scope: Scope, params: { names: readonly string[] }): Promise<GroupId[]> {
  const names = [...new Set(params.names)]
  if (names.length === 0) return []
  await db
    .insert(groups)
    .values(names.map((name) => ({ workspaceId: scope.workspaceId, id: newId('group'), name })))
    .onConflictDoNothing()
  return resolveGroups(db, scope, { groups: names })
}
