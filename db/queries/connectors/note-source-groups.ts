import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorGroups } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

type Params = { connectorId: ConnectorId; groups: readonly { readonly id: string; readonly name: string }[] }

/** Writes down groups that a source has named, so that an admin can say who they are here. Those that are known keep who they are. */
export async function noteSourceGroups(db: Db, scope: WorkspaceScope, params: Params): Promise<void> {
  const { connectorId, groups } = params
  if (groups.length === 0) return
  const { workspaceId } = scope
  const rows = new Map(groups.map(({ id, name }) => [id, { workspaceId, connectorId, sourceId: id, name }]))
  await db
    .insert(connectorGroups)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: [connectorGroups.workspaceId, connectorGroups.connectorId, connectorGroups.sourceId],
      set: { name: sql`excluded.name` },
    })
}
