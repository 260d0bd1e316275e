import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorItems } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** What the connector's kind wanted to know of an item. */
export async function getItemMemo(
  db: Db,
  scope: WorkspaceScope,
  params: { connectorId: ConnectorId; externalId: string },
): Promise<unknown> {
  const [row] = await db
    .select({ memo: connectorItems.memo })
    .from(connectorItems)
    .where(
      and(
        eq(connectorItems.workspaceId, scope.workspaceId),
        eq(connectorItems.connectorId, params.connectorId),
        eq(connectorItems.externalId, params.externalId),
      ),
    )
  return row?.memo ?? null
}
