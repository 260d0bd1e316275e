import type { Db, Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofConnector } from './of-connector'

/** @throws not_found */
export async function getConnector(db: Db | Tx, scope: WorkspaceScope, params: { connectorId: ConnectorId }) {
  const [row] = await db.select().from(connectors).where(ofConnector(scope, params.connectorId))
  if (!row) throw new FootnoteError('not_found', { detail: 'This connector does not exist or was deleted.' })
  return row
}

export type ConnectorRow = Awaited<ReturnType<typeof getConnector>>
