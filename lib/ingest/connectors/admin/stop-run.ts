import { appendAudit } from '@/db/queries/append-audit'
import { endConnectorRun } from '@/db/queries/connectors/end-connector-run'
import { findOpenRun } from '@/db/queries/connectors/find-open-run'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Stops the run that is under way, after the item it is at. What was taken stays. @throws forbidden, conflict when none is */
export async function stopRun(
  runtime: Runtime,
  scope: Scope,
  input: { readonly connectorId: ConnectorId },
): Promise<void> {
  requireRole(scope, 'admin')
  const { connectorId } = input
  await runtime.db.transaction(async (tx) => {
    const runId = await findOpenRun(tx, scope, { connectorId })
    if (!runId || !(await endConnectorRun(tx, scope, { runId, status: 'cancelled', now: runtime.now() })))
      throw new FootnoteError('conflict', { detail: 'This run has ended already; there is nothing left to stop.' })
    await appendAudit(tx, scope, { action: 'connector.run-stopped', targetKind: 'connector', targetId: connectorId })
  })
}
