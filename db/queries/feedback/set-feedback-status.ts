import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

type Params = { id: string; status: 'open' | 'resolved'; /** To the reader. */ note: string | null; now: Date }

/** Closes or reopens one piece of feedback; closing gives its reader a notice. @returns false when the workspace has none with this id */
export async function setFeedbackStatus(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { id, status, note, now } = params
  const end =
    status === 'resolved'
      ? { resolvedBy: scope.userId, resolvedAt: now, closingNote: note }
      : { resolvedBy: null, resolvedAt: null, closingNote: null }
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(feedback)
      .set({ status, noticeSeenAt: null, ...end })
      .where(and(eq(feedback.workspaceId, scope.workspaceId), eq(feedback.id, id)))
      .returning({ id: feedback.id })
    if (changed.length === 0) return false
    const action = status === 'resolved' ? 'feedback.closed' : 'feedback.reopened'
    await appendAudit(tx, scope, { action, targetKind: 'feedback', targetId: id })
    return true
  })
}
