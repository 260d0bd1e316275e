import { appendAudit } from '@/db/queries/append-audit'
import { lockConnector } from '@/db/queries/connectors/lock-connector'
import type { MappedGroup } from '@/db/queries/connectors/write-mapping'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { applyMapping } from '../rights/apply-mapping'
import { startRun } from './start-run'

/**
 * Says which groups of a source are which here. Documents that are here already are open to these groups from the next request on; what comes or goes for it does
 * so with a run that begins now, or with the next one while one is under way.
 * @throws forbidden, not_found, invalid_request
 */
export async function mapGroups(
  runtime: Runtime,
  scope: Scope,
  input: { readonly connectorId: ConnectorId; readonly mapping: readonly MappedGroup[] },
): Promise<{ readonly documents: number; readonly isRunning: boolean }> {
  requireRole(scope, 'admin')
  const { connectorId, mapping } = input
  const documents = await runtime.db.transaction(async (tx) => {
    await lockConnector(tx, scope, { connectorId })
    const changed = await applyMapping(tx, scope, input)
    if (changed === null) return null
    await appendAudit(tx, scope, {
      action: 'connector.groups-mapped',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { groups: mapping.map(({ sourceId, groupId }) => `${sourceId} ${groupId ?? '-'}`), documents: changed },
    })
    return changed
  })
  if (documents === null) return { documents: 0, isRunning: false }
  return { documents, isRunning: await beginRun(runtime, scope, connectorId) }
}

async function beginRun(runtime: Runtime, scope: Scope, connectorId: ConnectorId): Promise<boolean> {
  try {
    await startRun(runtime, scope, { connectorId, mayRemoveMost: false })
    return true
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'connector_busy') return false
    throw error
  }
}
