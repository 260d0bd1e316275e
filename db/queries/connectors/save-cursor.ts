import type { Db } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofConnector } from './of-connector'

/** All up to here was dealt with. */
export async function saveCursor(
  db: Db,
  scope: WorkspaceScope,
  params: { connectorId: ConnectorId; cursor: string },
): Promise<void> {
  await db.update(connectors).set({ cursor: params.cursor }).where(ofConnector(scope, params.connectorId))
}
