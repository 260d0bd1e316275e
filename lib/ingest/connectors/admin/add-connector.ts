import { appendAudit } from '@/db/queries/append-audit'
import { assertCollectionVisible } from '@/db/queries/collections/assert-collection-visible'
import { insertConnector } from '@/db/queries/connectors/insert-connector'
import { requireRole } from '@/lib/auth/require-role'
import type { CollectionId, ConnectorId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { findConnector } from '../find-connector'
import { sealSecret } from '../secrets/seal-secret'
import type { ConnectorFields, SourceInput } from './connector-input'

/** Adds a source to a collection; with a schedule its first run begins at once. @throws forbidden, not_found, invalid_request */
export async function addConnector(
  runtime: Runtime,
  scope: Scope,
  input: ConnectorFields & {
    readonly source: SourceInput
    readonly secret?: string | null
    readonly collectionId: CollectionId
  },
): Promise<ConnectorId> {
  requireRole(scope, 'admin')
  const { name, scheduleMinutes, collectionId, source, secret = null } = input
  findConnector(source.kind, source.config)
  await assertCollectionVisible(runtime.db, scope, { collectionId })
  const connectorId = newId('connector')
  const encryptedSecret = secret === null ? null : await sealSecret(scope, connectorId, secret)
  return runtime.db.transaction(async (tx) => {
    const fields = { ...source, id: connectorId, name, scheduleMinutes, collectionId, encryptedSecret }
    await insertConnector(tx, scope, { ...fields, now: runtime.now() })
    await appendAudit(tx, scope, {
      action: 'connector.added',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { kind: source.kind, collectionId, scheduleMinutes },
    })
    return connectorId
  })
}
