import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentParents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** How many documents came from each of the given ones, those from archives inside counted too. Those without any are left out. */
export async function countMembers(
  db: Db,
  scope: Scope,
  params: { documentIds: readonly DocumentId[] },
): Promise<Map<DocumentId, number>> {
  if (params.documentIds.length === 0) return new Map()
  const rows = await db.execute<{ root: DocumentId; members: string }>(sql`
    with recursive family(root, id) as (
      select ${documentParents.parentId}, ${documentParents.documentId} from ${documentParents}
      where ${documentParents.workspaceId} = ${scope.workspaceId}
        and ${documentParents.parentId} = any(${sql.param([...params.documentIds])})
      union
      select family.root, ${documentParents.documentId} from family
      join ${documentParents} on ${documentParents.workspaceId} = ${scope.workspaceId}
        and ${documentParents.parentId} = family.id
    )
    select root, count(*) as members from family group by root`)
  return new Map([...rows].map(({ root, members }) => [root, Number(members)]))
}
