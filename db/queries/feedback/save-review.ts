import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { feedback } from '@/db/schema'
import type { UserId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

/** What a reviewer says of feedback. What is left out stays as it is. */
export type Review = {
  readonly label?: ReviewLabel | null
  readonly reviewedAnswer?: string | null
  readonly assigneeId?: UserId | null
  /** ISO date. */
  readonly dueOn?: string | null
}

/** Stores a review, with an audit row that names what was set and not the words. @returns false when the workspace has no such feedback */
export async function saveReview(db: Db, scope: Scope, params: { id: string; review: Review }): Promise<boolean> {
  const { id, review } = params
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(feedback)
      .set(review)
      .where(and(eq(feedback.workspaceId, scope.workspaceId), eq(feedback.id, id)))
      .returning({ id: feedback.id })
    if (rows.length === 0) return false
    const { reviewedAnswer, ...open } = review
    const detail = { ...open, ...(reviewedAnswer === undefined ? {} : { hasReviewedAnswer: reviewedAnswer !== null }) }
    await appendAudit(tx, scope, { action: 'feedback.reviewed', targetKind: 'feedback', targetId: id, detail })
    return true
  })
}
