import { appendAudit } from '@/db/queries/append-audit'
import { changeConnector } from '@/db/queries/connectors/change-connector'
import { listSourceGroups } from '@/db/queries/connectors/list-source-groups'
import { lockConnector } from '@/db/queries/connectors/lock-connector'
import { restartListing } from '@/db/queries/connectors/restart-listing'
import type { Tx } from '@/db/client'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { findConnector } from '../find-connector'
import { applyMapping } from '../rights/apply-mapping'
import { isSamePlace } from '../secrets/is-same-place'
import { requireSecret } from '../secrets/require-secret'
import { sealSecret } from '../secrets/seal-secret'
import type { ConnectorFields, SourceInput } from './connector-input'

/**
 * Changes what a connector reads and when, and takes it over: from now on it runs in the name of whoever saved it. Its kind and its
 * collection stay. Another source is listed from its beginning.
 * @throws forbidden, not_found, invalid_request
 */
export async function editConnector(
  runtime: Runtime,
  scope: Scope,
  input: ConnectorFields & {
    readonly connectorId: ConnectorId
    readonly source: SourceInput
    readonly secret?: string | null
  },
): Promise<void> {
  requireRole(scope, 'admin')
  const { connectorId, name, scheduleMinutes, source, secret = null } = input
  findConnector(source.kind, source.config)
  const sealed = secret === null ? null : await sealSecret(scope, connectorId, secret)
  await runtime.db.transaction(async (tx) => {
    const before = await lockConnector(tx, scope, { connectorId })
    if (before.kind !== source.kind) throw new FootnoteError('invalid_request')
    const isMoved = JSON.stringify(before.config) !== JSON.stringify(source.config)
    requireSecret(before, source.config, secret)
    const schedule = before.scheduleMinutes === scheduleMinutes ? {} : { scheduleMinutes }
    const change = {
      name,
      config: source.config,
      ...schedule,
      ...(sealed ? { encryptedSecret: sealed } : {}),
    }
    await changeConnector(tx, scope, { connectorId, change, now: runtime.now() })
    if (isMoved) await restartListing(tx, scope, { connectorId })
    if (!isSamePlace(before.config, source.config)) await forgetGroups(tx, scope, connectorId)
    await appendAudit(tx, scope, {
      action: 'connector.changed',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { kind: source.kind, scheduleMinutes, sourceChanged: isMoved },
    })
  })
}

/** Groups of the same name in another place are other people. */
async function forgetGroups(tx: Tx, scope: Scope, connectorId: ConnectorId): Promise<void> {
  const groups = await listSourceGroups(tx, scope, { connectorId })
  await applyMapping(tx, scope, { connectorId, mapping: groups.map(({ sourceId }) => ({ sourceId, groupId: null })) })
}
