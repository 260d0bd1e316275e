import { createOperation, type OperationTarget } from '@/db/queries/operations/create-operation'
import { requireRole } from '@/lib/auth/require-role'
import { undoMs, type OperationTask } from '@/lib/domain/document-operation'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueOperation } from './queue-operation'

/**
 * Does one thing to many documents, as a job of its own that goes on when the person leaves, and where it was when a worker died. A
 * deletion begins after its undo window.
 * @throws forbidden, not_found
 */
export async function startOperation(
  runtime: Runtime,
  scope: Scope,
  input: { readonly task: OperationTask; readonly target: OperationTarget },
): Promise<{ operationId: OperationId; total: number }> {
  requireRole(scope, 'admin')
  const now = runtime.now()
  const startsAt = new Date(now.getTime() + (input.task.kind === 'delete' ? undoMs : 0))
  const created = await createOperation(runtime.db, scope, { ...input, now, startsAt })
  const { workspaceId, userId } = scope
  await queueOperation(runtime, { workspaceId, userId, operationId: created.operationId }, startsAt)
  return created
}
