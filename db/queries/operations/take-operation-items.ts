import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperationItems } from '@/db/schema'
import type { DocumentId, OperationId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** The next documents that nothing was done to yet. */
export async function takeOperationItems(
  db: Db,
  scope: WorkspaceScope,
  params: { operationId: OperationId; limit: number },
): Promise<DocumentId[]> {
  const rows = await db
    .select({ documentId: documentOperationItems.documentId })
    .from(documentOperationItems)
    .where(
      and(
        eq(documentOperationItems.workspaceId, scope.workspaceId),
        eq(documentOperationItems.operationId, params.operationId),
        eq(documentOperationItems.status, 'waiting'),
      ),
    )
    .orderBy(asc(documentOperationItems.documentId))
    .limit(params.limit)
  return rows.map((row) => row.documentId)
}
