import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Closes or reopens one piece of feedback. @returns false when the workspace has none with this id */
export async function setFeedbackStatus(
  db: Db,
  scope: Scope,
  params: { id: string; status: 'open' | 'resolved'; now: Date },
): Promise<boolean> {
  const resolved = params.status === 'resolved'
  const changed = await db
    .update(feedback)
    .set({
      status: params.status,
      resolvedBy: resolved ? scope.userId : null,
      resolvedAt: resolved ? params.now : null,
    })
    .where(and(eq(feedback.workspaceId, scope.workspaceId), eq(feedback.id, params.id)))
    .returning({ id: feedback.id })
  return changed.length > 0
}
