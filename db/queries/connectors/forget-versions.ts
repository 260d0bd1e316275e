import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectorItems } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** These items are dealt with anew at the next run, although they have not changed. */
export async function forgetVersions(
  tx: Tx,
  scope: Scope,
  params: { connectorId: ConnectorId; externalIds: readonly string[] },
): Promise<void> {
  await tx
    .update(connectorItems)
    .set({ version: null })
    .where(
      and(
        eq(connectorItems.workspaceId, scope.workspaceId),
        eq(connectorItems.connectorId, params.connectorId),
        inArray(connectorItems.externalId, [...params.externalIds]),
      ),
    )
}
