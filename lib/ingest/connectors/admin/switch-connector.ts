import { appendAudit } from '@/db/queries/append-audit'
import { changeConnector } from '@/db/queries/connectors/change-connector'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorStatus } from '@/lib/domain/connector'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Pauses a connector's schedule or takes it up again. What is under way is not stopped by it. @throws forbidden, not_found */
export async function switchConnector(
  runtime: Runtime,
  scope: Scope,
  input: { readonly connectorId: ConnectorId; readonly status: ConnectorStatus },
): Promise<void> {
  requireRole(scope, 'admin')
  const { connectorId, status } = input
  await runtime.db.transaction(async (tx) => {
    await changeConnector(tx, scope, { connectorId, change: { status }, now: runtime.now() })
    await appendAudit(tx, scope, {
      action: status === 'paused' ? 'connector.paused' : 'connector.resumed',
      targetKind: 'connector',
      targetId: connectorId,
    })
  })
}
