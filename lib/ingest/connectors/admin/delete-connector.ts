import { appendAudit } from '@/db/queries/append-audit'
import { changeConnector } from '@/db/queries/connectors/change-connector'
import { dropItems } from '@/db/queries/connectors/drop-items'
import { endConnectorRun } from '@/db/queries/connectors/end-connector-run'
import { findOpenRun } from '@/db/queries/connectors/find-open-run'
import { requireRole } from '@/lib/auth/require-role'
import type { ConnectorId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { startOperation } from '../../operations/start-operation'

/** A statement takes so many parameters; more documents are more operations. */
const documentsAtOnce = 10_000

/**
 * Deletes a connector. Its documents stay as if they had been uploaded, or go as an operation that can be undone for half a minute.
 * @throws forbidden, not_found
 */
export async function deleteConnector(
  runtime: Runtime,
  scope: Scope,
  input: { readonly connectorId: ConnectorId; readonly withDocuments: boolean },
): Promise<{ documents: number }> {
  requireRole(scope, 'admin')
  const { connectorId, withDocuments } = input
  const now = runtime.now()
  const documentIds = await runtime.db.transaction(async (tx) => {
    await changeConnector(tx, scope, { connectorId, change: { deletedAt: now, encryptedSecret: null }, now })
    const runId = await findOpenRun(tx, scope, { connectorId })
    if (runId) await endConnectorRun(tx, scope, { runId, status: 'cancelled', now })
    const dropped = await dropItems(tx, scope, { connectorId })
    await appendAudit(tx, scope, {
      action: 'connector.deleted',
      targetKind: 'connector',
      targetId: connectorId,
      detail: { documents: dropped.length, withDocuments },
    })
    return dropped
  })
  if (!withDocuments) return { documents: 0 }
  let documents = 0
  for (let at = 0; at < documentIds.length; at += documentsAtOnce)
    documents += await startDeletion(runtime, scope, documentIds.slice(at, at + documentsAtOnce))
  return { documents }
}

async function startDeletion(runtime: Runtime, scope: Scope, documentIds: readonly DocumentId[]): Promise<number> {
  try {
    return (await startOperation(runtime, scope, { task: { kind: 'delete' }, target: { documentIds } })).total
  } catch (error) {
    // All of them were deleted by hand before.
    if (error instanceof FootnoteError && error.code === 'not_found') return 0
    throw error
  }
}
