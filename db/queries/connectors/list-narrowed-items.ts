import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { connectorItems } from '@/db/schema'
import type { ConnectorId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type NarrowedItem = {
  readonly externalId: string
  readonly documentId: DocumentId | null
  readonly readers: readonly string[]
}

/** Items of a connector that not everybody may read at the source. */
export async function listNarrowedItems(
  tx: Tx,
  scope: Scope,
  params: { connectorId: ConnectorId },
): Promise<NarrowedItem[]> {
  const { externalId, documentId, readers } = connectorItems
  const rows = await tx
    .select({ externalId, documentId, readers })
    .from(connectorItems)
    .where(
      and(
        eq(connectorItems.workspaceId, scope.workspaceId),
        eq(connectorItems.connectorId, params.connectorId),
        isNotNull(connectorItems.readers),
      ),
    )
  return rows.map((row) => ({ ...row, readers: row.readers ?? [] }))
}
