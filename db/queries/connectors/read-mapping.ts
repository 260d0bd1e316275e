import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { connectorGroups, groups } from '@/db/schema'
import { everyone } from '@/lib/domain/everyone'
import type { ConnectorId, GroupId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** By the source's name of a group, who it is here: a group, or everyone who may read the collection. */
export type GroupMapping = ReadonlyMap<string, GroupId>

export async function readMapping(
  db: Db | Tx,
  scope: WorkspaceScope,
  params: { connectorId: ConnectorId },
): Promise<GroupMapping> {
  const rows = await db
    .select({ sourceId: connectorGroups.sourceId, groupId: connectorGroups.groupId })
    .from(connectorGroups)
    .leftJoin(groups, and(eq(groups.workspaceId, connectorGroups.workspaceId), eq(groups.id, connectorGroups.groupId)))
    .where(
      and(
        eq(connectorGroups.workspaceId, scope.workspaceId),
        eq(connectorGroups.connectorId, params.connectorId),
        or(eq(connectorGroups.groupId, everyone), isNotNull(groups.id)),
      ),
    )
  return new Map(rows.flatMap(({ sourceId, groupId }) => (groupId ? [[sourceId, groupId] as const] : [])))
}
