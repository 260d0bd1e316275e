import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperationItems, documents } from '@/db/schema'
import type { OperationItemStatus } from '@/lib/domain/document-operation'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly operationId: OperationId
  /** Empty: all. */
  readonly status: readonly OperationItemStatus[]
  readonly offset: number
  readonly limit: number
}

/** What became of each document: what failed first. `title` is null once the document is gone. For admins, who see every document. */
export function listOperationItems(db: Db, scope: Scope, { operationId, status, offset, limit }: Params) {
  const { documentId } = documentOperationItems
  return db
    .select({
      documentId,
      title: documents.title,
      status: documentOperationItems.status,
      errorCode: documentOperationItems.errorCode,
      errorDetail: documentOperationItems.errorDetail,
      receiptId: documentOperationItems.receiptId,
    })
    .from(documentOperationItems)
    .leftJoin(documents, and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, documentId)))
    .where(
      and(
        eq(documentOperationItems.workspaceId, scope.workspaceId),
        eq(documentOperationItems.operationId, operationId),
        status.length > 0 ? inArray(documentOperationItems.status, [...status]) : undefined,
      ),
    )
    .orderBy(
      sql`array_position(array['failed', 'skipped', 'done', 'waiting'], ${documentOperationItems.status})`,
      asc(documentId),
    )
    .offset(offset)
    .limit(limit)
}
