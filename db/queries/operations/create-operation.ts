import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { documentFilter, type DocumentFilter } from '@/db/queries/documents/document-filter'
import { collections, documentOperationItems, documentOperations, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { OperationTask } from '@/lib/domain/document-operation'
import type { DocumentId, OperationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** The documents that were ticked, or all that a filter lets through. */
export type OperationTarget = { readonly documentIds: readonly DocumentId[] } | { readonly filter: DocumentFilter }

type Params = { task: OperationTask; target: OperationTarget; now: Date; startsAt: Date }

/**
 * Settles which documents an operation is about: what comes into the filter afterwards is not in it. Ids that the scope does not see are
 * left out.
 * @throws not_found when none is left
 */
export async function createOperation(
  db: Db,
  scope: Scope,
  { task, target, now, startsAt }: Params,
): Promise<{ operationId: OperationId; total: number }> {
  const operationId = newId('operation')
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    await tx
      .insert(documentOperations)
      .values({ workspaceId, id: operationId, task, startsAt, createdBy: userId, createdAt: now })
    const total = await insertItems(tx, scope, operationId, target)
    if (total === 0) throw new FootnoteError('not_found', { detail: 'None of these documents is there any more.' })
    await tx
      .update(documentOperations)
      .set({ total })
      .where(and(eq(documentOperations.workspaceId, workspaceId), eq(documentOperations.id, operationId)))
    await appendAudit(tx, scope, {
      action: 'documents.operation-started',
      targetKind: 'operation',
      targetId: operationId,
      detail: { ...task, documents: total },
    })
    return { operationId, total }
  })
}

async function insertItems(tx: Tx, scope: Scope, operationId: OperationId, target: OperationTarget): Promise<number> {
  const chosen =
    'filter' in target ? documentFilter(scope, target.filter) : inArray(documents.id, [...target.documentIds])
  const isVisible = and(documentIsVisible(scope), chosen)
  const rows = await tx.execute(sql`
    insert into ${documentOperationItems} (workspace_id, operation_id, document_id)
    select ${documents.workspaceId}, ${operationId}, ${documents.id} from ${documents}
    join ${collections} on ${collections.workspaceId} = ${documents.workspaceId} and ${collections.id} = ${documents.collectionId}
    where ${isVisible}
    returning document_id`)
  return rows.length
}
