import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { connectorGroups } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * The groups that narrow something at a source, each with how many items it may read there and how many of these are here. Groups that narrow nothing any more are
 * left out unless they are mapped. For admins.
 */
export async function listSourceGroups(db: Db | Tx, scope: Scope, params: { connectorId: ConnectorId }) {
  const { connectorId } = params
  const items = sql`(select r.id, count(*)::int as items, count(i.document_id)::int as taken
    from connector_items i cross join lateral jsonb_array_elements_text(i.readers) as r(id)
    where i.workspace_id = ${scope.workspaceId} and i.connector_id = ${connectorId} and i.readers is not null
    group by r.id) as counted`
  return db
    .select({
      sourceId: connectorGroups.sourceId,
      name: connectorGroups.name,
      groupId: connectorGroups.groupId,
      items: sql<number>`coalesce(counted.items, 0)`,
      taken: sql<number>`coalesce(counted.taken, 0)`,
    })
    .from(connectorGroups)
    .leftJoin(items, sql`counted.id = ${connectorGroups.sourceId}`)
    .where(
      and(
        eq(connectorGroups.workspaceId, scope.workspaceId),
        eq(connectorGroups.connectorId, connectorId),
        sql`(counted.items > 0 or ${connectorGroups.groupId} is not null)`,
      ),
    )
    .orderBy(asc(sql`lower(${connectorGroups.name})`), asc(connectorGroups.sourceId))
}

export type SourceGroupRow = Awaited<ReturnType<typeof listSourceGroups>>[number]
