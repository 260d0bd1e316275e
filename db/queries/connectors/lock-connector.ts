import type { Tx } from '@/db/client'
import { connectors } from '@/db/schema'
import type { ConnectorId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { ofConnector } from './of-connector'

/** Until the transaction ends nobody else changes which groups are which, nor opens a document by it. @throws not_found */
export async function lockConnector(tx: Tx, scope: WorkspaceScope, params: { connectorId: ConnectorId }) {
  const [row] = await tx.select().from(connectors).where(ofConnector(scope, params.connectorId)).for('update')
  if (!row) throw new FootnoteError('not_found', { detail: 'This connector does not exist or was deleted.' })
  return row
}
