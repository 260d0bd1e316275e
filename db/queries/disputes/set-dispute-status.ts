import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { documentDisputes } from '@/db/schema'
import type { DisputeStatus } from '@/lib/domain/document-dispute'
import type { Scope } from '@/lib/domain/scope'
import { disputeIsInSight, isOwn, ofOne, ofOther, one, other } from './disputes-in-sight'

type Params = { readonly id: string; readonly status: DisputeStatus; readonly now: Date; readonly today: string }

/** Of admins and of whoever owns one of the two documents. */
export async function setDisputeStatus(
  db: Db,
  scope: Scope,
  { id, status, now, today }: Params,
): Promise<'changed' | 'unchanged' | 'forbidden' | 'not_found'> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ status: documentDisputes.status, isOwn: sql<boolean>`coalesce(${isOwn(scope)}, false)` })
      .from(documentDisputes)
      .innerJoin(one, ofOne)
      .innerJoin(other, ofOther)
      .where(and(eq(documentDisputes.id, id), disputeIsInSight(scope, today)))
      .for('update', { of: documentDisputes })
    if (!found) return 'not_found'
    if (!found.isOwn && scope.role !== 'admin') return 'forbidden'
    if (found.status === status) return 'unchanged'
    const isDismissed = status === 'dismissed'
    await tx
      .update(documentDisputes)
      .set({ status, dismissedBy: isDismissed ? scope.userId : null, dismissedAt: isDismissed ? now : null })
      .where(and(eq(documentDisputes.workspaceId, scope.workspaceId), eq(documentDisputes.id, id)))
    const action = isDismissed ? 'dispute.dismissed' : 'dispute.reopened'
    await appendAudit(tx, scope, { action, targetKind: 'document-dispute', targetId: id, detail: {} })
    return 'changed'
  })
}
