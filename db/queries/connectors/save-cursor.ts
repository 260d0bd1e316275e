import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofConnector } from './of-connector'

/** All up to here was dealt with. Nothing is saved when the listing has to begin anew since this run began: `listing` is what it found then. */
export async function saveCursor(
  db: Db,
  scope: WorkspaceScope,
  params: { connectorId: ConnectorId; cursor: string; listing: number },
): Promise<void> {
  const { connectorId, cursor, listing } = params
  await db
    .update(connectors)
    .set({ cursor })
    .where(and(ofConnector(scope, connectorId), eq(connectors.listing, listing)))
}
