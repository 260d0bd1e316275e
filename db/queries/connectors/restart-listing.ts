import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { ofConnector } from './of-connector'

/** The next run lists the source from its beginning, whatever a run that is under way would remember. */
export async function restartListing(tx: Tx, scope: Scope, params: { connectorId: ConnectorId }): Promise<void> {
  await tx
    .update(connectors)
    .set({ cursor: null, listing: sql`${connectors.listing} + 1` })
    .where(ofConnector(scope, params.connectorId))
}
