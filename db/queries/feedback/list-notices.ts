import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, feedback } from '@/db/schema'
import type { FeedbackReview } from '@/lib/domain/conversation'
import type { Scope } from '@/lib/domain/scope'
import { toFeedbackReview } from './to-feedback-review'

export type FeedbackNotice = {
  readonly id: string
  readonly question: string
  readonly conversationId: string
  readonly rating: 'up' | 'down'
  readonly review: FeedbackReview
  readonly isNew: boolean
}

const most = 20

/** What became of the reader's own ratings, the latest first, at most 20. Those of deleted conversations are left out. */
export async function listNotices(db: Db, scope: Scope): Promise<FeedbackNotice[]> {
  const rows = await db
    .select({ feedback, question: answers.question, conversationId: answers.conversationId })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, answers.workspaceId), eq(conversations.id, answers.conversationId)),
    )
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        eq(feedback.userId, scope.userId),
        isNotNull(feedback.resolvedAt),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(desc(feedback.resolvedAt))
    .limit(most)
  return rows.flatMap(({ feedback: row, question, conversationId }) => {
    const review = toFeedbackReview(row)
    const isNew = row.noticeSeenAt === null
    return review ? [{ id: row.id, question, conversationId, rating: row.rating, review, isNew }] : []
  })
}
