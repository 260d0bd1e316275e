import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperationItems } from '@/db/schema'
import type { DocumentId, OperationId } from '@/lib/domain/ids'
import type { ErrorCode } from '@/lib/errors/error-codes'
import type { WorkspaceScope } from '../documents/workspace-scope'

export type OperationOutcome =
  | { readonly status: 'done'; readonly receiptId?: string }
  | { readonly status: 'skipped' }
  | { readonly status: 'failed'; readonly errorCode: ErrorCode; readonly errorDetail: string | null }

/** Writes down what became of one document. */
export async function endOperationItem(
  db: Db,
  scope: WorkspaceScope,
  params: { operationId: OperationId; documentId: DocumentId; outcome: OperationOutcome },
): Promise<void> {
  await db
    .update(documentOperationItems)
    .set(params.outcome)
    .where(
      and(
        eq(documentOperationItems.workspaceId, scope.workspaceId),
        eq(documentOperationItems.operationId, params.operationId),
        eq(documentOperationItems.documentId, params.documentId),
      ),
    )
}
