import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperations } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Gives a running operation back, because the worker stops: the next one takes it at once. */
export async function releaseOperation(
  db: Db,
  scope: WorkspaceScope,
  params: { operationId: OperationId },
): Promise<void> {
  await db
    .update(documentOperations)
    .set({ heartbeatAt: null })
    .where(
      and(
        eq(documentOperations.workspaceId, scope.workspaceId),
        eq(documentOperations.id, params.operationId),
        eq(documentOperations.status, 'running'),
      ),
    )
}
