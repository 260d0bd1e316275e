import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { endOperation } from '@/db/queries/operations/end-operation'
import type { OperationId } from '@/lib/domain/ids'
import type { Runtime } from '@/lib/runtime/runtime'

/** Whoever started it has left the workspace: nothing more is done in their name. */
export async function abandonOperation(
  runtime: Runtime,
  scope: WorkspaceScope,
  operationId: OperationId,
): Promise<void> {
  await endOperation(runtime.db, scope, { operationId, status: 'cancelled', now: runtime.now() })
}
