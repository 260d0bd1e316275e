import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { groups } from '@/db/schema'
import type { GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Groups of the workspace by id or by name. @throws invalid_request for one that does not exist */
export async function resolveGroups(db: Db, scope: Scope, params: { groups: readonly string[] }): Promise<GroupId[]> {
  const wanted = [...new Set(params.groups)]
  if (wanted.length === 0) return []
  const rows = await db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(
      and(
        eq(groups.workspaceId, scope.workspaceId),
        or(inArray(groups.id, wanted as GroupId[]), inArray(groups.name, wanted)),
      ),
    )
  return wanted.map((name) => {
    const row = rows.find((group) => group.id === name) ?? rows.find((group) => group.name === name)
    if (!row)
      throw new FootnoteError('invalid_request', { detail: `groups: there is no group "${name.slice(0, 80)}".` })
    return row.id
  })
}
