import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectorGroups, connectorItems } from '@/db/schema'
import type { ConnectorId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Forgets everything that a connector has seen, groups among it. @returns the documents that came of it */
export async function dropItems(tx: Tx, scope: Scope, params: { connectorId: ConnectorId }): Promise<DocumentId[]> {
  await tx
    .delete(connectorGroups)
    .where(and(eq(connectorGroups.workspaceId, scope.workspaceId), eq(connectorGroups.connectorId, params.connectorId)))
  const rows = await tx
    .delete(connectorItems)
    .where(and(eq(connectorItems.workspaceId, scope.workspaceId), eq(connectorItems.connectorId, params.connectorId)))
    .returning({ documentId: connectorItems.documentId })
  return rows.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]))
}
