import { appendAudit } from '@/db/queries/append-audit'
import { createConnectorRun } from '@/db/queries/connectors/create-connector-run'
import { getConnector } from '@/db/queries/connectors/get-connector'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorId, ConnectorRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRun } from '../runs/queue-run'

/** Starts a run by hand, also of a paused connector. @throws forbidden, not_found, connector_busy */
export async function startRun(
  runtime: Runtime,
  scope: Scope,
  input: { readonly connectorId: ConnectorId; readonly mayRemoveMost: boolean },
): Promise<ConnectorRunId> {
  requireRole(scope, 'admin')
  const { connectorId, mayRemoveMost } = input
  const runId = await runtime.db.transaction(async (tx) => {
    await getConnector(tx, scope, { connectorId })
    const created = await createConnectorRun(tx, scope, { connectorId, mayRemoveMost, now: runtime.now() })
    if (!created) throw new FootnoteError('connector_busy')
    await appendAudit(tx, scope, {
      action: 'connector.run-started',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { runId: created, mayRemoveMost },
    })
    return created
  })
  const { workspaceId, userId } = scope
  await queueRun(runtime, { workspaceId, userId, runId })
  return runId
}
