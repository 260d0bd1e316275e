import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectorItems } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

type Params = { connectorId: ConnectorId; externalId: string; readers: readonly string[] | null }

/** Writes down which of the source's groups may read an item, in the transaction that opens its document to them. */
export async function setItemReaders(tx: Tx, scope: WorkspaceScope, params: Params): Promise<void> {
  await tx
    .update(connectorItems)
    .set({ readers: params.readers && [...params.readers] })
    .where(
      and(
        eq(connectorItems.workspaceId, scope.workspaceId),
        eq(connectorItems.connectorId, params.connectorId),
        eq(connectorItems.externalId, params.externalId),
      ),
    )
}
