import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperations } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Says that the operation is being worked on. @returns false once it was cancelled */
export async function beatOperation(
  db: Db,
  scope: WorkspaceScope,
  params: { operationId: OperationId; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(documentOperations)
    .set({ heartbeatAt: params.now })
    .where(
      and(
        eq(documentOperations.workspaceId, scope.workspaceId),
        eq(documentOperations.id, params.operationId),
        eq(documentOperations.status, 'running'),
      ),
    )
    .returning({ id: documentOperations.id })
  return rows.length > 0
}
