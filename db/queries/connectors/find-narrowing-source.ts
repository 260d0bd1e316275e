import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ConnectorId, DocumentId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

export type NarrowingSource = { readonly connectorId: ConnectorId; readonly name: string }

/**
 * The connector whose source says who may read this document, or the mail or archive that it lies in. Null where the source leaves it open
 * or there is none.
 */
export async function findNarrowingSource(
  db: Db | Tx,
  scope: WorkspaceScope,
  params: { documentId: DocumentId },
): Promise<NarrowingSource | null> {
  const { workspaceId } = scope
  const rows = await db.execute<{ connector_id: ConnectorId; name: string }>(sql`
    with recursive line(id) as (
      select ${params.documentId}::text
      union
      select p.parent_id from document_parents p join line on p.document_id = line.id where p.workspace_id = ${workspaceId}
    )
    select i.connector_id, c.name from line
    join connector_items i on i.workspace_id = ${workspaceId} and i.document_id = line.id and i.readers is not null
    join connectors c on c.workspace_id = ${workspaceId} and c.id = i.connector_id and c.deleted_at is null
    limit 1`)
  const [row] = rows
  return row ? { connectorId: row.connector_id, name: row.name } : null
}
