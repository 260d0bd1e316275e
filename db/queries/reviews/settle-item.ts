import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { reviewItems } from '@/db/schema'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  itemId: string
  verdict: ReviewVerdict
  label: ReviewLabel | null
  /** The answer as it should have been. */
  answer: string | null
  now: Date
}

/** Stores what was decided of an answer on which two differed; decided again, the last word holds. @returns false when the workspace has no such answer */
export async function settleItem(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { itemId, verdict, label, answer, now } = params
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(reviewItems)
      .set({
        settledVerdict: verdict,
        settledLabel: label,
        settledAnswer: answer,
        settledBy: scope.userId,
        settledAt: now,
      })
      .where(and(eq(reviewItems.workspaceId, scope.workspaceId), eq(reviewItems.id, itemId)))
      .returning({ id: reviewItems.id })
    if (changed.length === 0) return false
    const detail = { verdict, label, hasAnswer: answer !== null }
    await appendAudit(tx, scope, { action: 'review-item.settled', targetKind: 'review-item', targetId: itemId, detail })
    return true
  })
}
