import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperations } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/**
 * Ends an operation that waits or runs. What was done to its documents until then stays done.
 * @returns whether it was still open
 */
export async function endOperation(
  db: Db,
  scope: WorkspaceScope,
  params: { operationId: OperationId; status: 'done' | 'cancelled'; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(documentOperations)
    .set({ status: params.status, finishedAt: params.now })
    .where(
      and(
        eq(documentOperations.workspaceId, scope.workspaceId),
        eq(documentOperations.id, params.operationId),
        inArray(documentOperations.status, ['waiting', 'running']),
      ),
    )
    .returning({ id: documentOperations.id })
  return rows.length > 0
}
