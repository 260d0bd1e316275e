import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { feedback } from '@/db/schema'
import type { OwnFeedback } from '@/lib/domain/conversation'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { toFeedbackReview } from './to-feedback-review'

/** The reader's own rating of each of these answers, with what became of it, by answer id. */
export async function findOwnFeedback(
  db: Db,
  scope: Scope,
  params: { answerIds: readonly AnswerId[] },
): Promise<Map<string, OwnFeedback>> {
  if (params.answerIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        eq(feedback.userId, scope.userId),
        inArray(feedback.answerId, [...params.answerIds]),
      ),
    )
  return new Map(
    rows.map((row) => {
      const { rating, reasons, comment, correctedAnswer } = row
      const review = toFeedbackReview(row)
      return [row.answerId, { rating, reasons, comment, correctedAnswer, ...(review && { review }) }]
    }),
  )
}
