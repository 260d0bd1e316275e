import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { deletionReceipts, documentOperationItems, users } from '@/db/schema'
import type { OperationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  readonly receiptId?: string | undefined
  /** Of the documents that one bulk action deleted. */
  readonly operationId?: OperationId | undefined
  /** Of what this person had attached to their conversations. */
  readonly own?: boolean
  readonly offset?: number
  readonly limit: number
}

/** Deletions of documents and collections, newest first. All of them are for admins. */
export function listReceipts(db: Db, scope: Scope, { receiptId, operationId, own = false, offset = 0, limit }: Params) {
  const t = deletionReceipts
  const items = documentOperationItems
  const ofOperation = (id: OperationId) =>
    db
      .select({ id: items.receiptId })
      .from(items)
      .where(and(eq(items.workspaceId, scope.workspaceId), eq(items.operationId, id)))
  return db
    .select({
      id: t.id,
      targetKind: t.targetKind,
      targetId: t.targetId,
      removed: t.removed,
      files: t.files,
      probes: t.probes,
      createdBy: t.createdBy,
      byName: users.name,
      createdAt: t.createdAt,
      finishedAt: t.finishedAt,
    })
    .from(t)
    .leftJoin(users, eq(users.id, t.createdBy))
    .where(
      and(
        eq(t.workspaceId, scope.workspaceId),
        receiptId === undefined ? undefined : eq(t.id, receiptId),
        own ? and(eq(t.targetKind, 'attachment'), eq(t.createdBy, scope.userId)) : undefined,
        operationId === undefined ? undefined : inArray(t.id, ofOperation(operationId)),
      ),
    )
    .orderBy(desc(t.createdAt), desc(t.id))
    .offset(offset)
    .limit(limit)
}

export type ReceiptRow = Awaited<ReturnType<typeof listReceipts>>[number]
