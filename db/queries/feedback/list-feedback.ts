import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, feedback, users } from '@/db/schema'
import type { AnswerId, UserId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

export type FeedbackListItem = {
  readonly id: string
  readonly answerId: AnswerId
  readonly question: string
  readonly rating: 'up' | 'down'
  readonly reasons: readonly string[]
  readonly comment: string | null
  readonly correctedAnswer: string | null
  readonly status: 'open' | 'resolved'
  readonly label: ReviewLabel | null
  readonly reviewedAnswer: string | null
  readonly assigneeId: UserId | null
  readonly dueOn: string | null
  readonly goldenCaseId: string | null
  readonly closingNote: string | null
  readonly by: string
  readonly createdAt: Date
}

const listLimit = 200

/** The inbox: newest first, at most 200. Questions are shown to reviewers because rating an answer hands it to them; what was deleted since is left out, also while that can be undone. */
export async function listFeedback(
  db: Db,
  scope: Scope,
  params: { status: 'open' | 'resolved'; rating?: 'up' | 'down'; assigneeId?: UserId },
): Promise<FeedbackListItem[]> {
  return db
    .select({
      id: feedback.id,
      answerId: feedback.answerId,
      question: answers.question,
      rating: feedback.rating,
      reasons: feedback.reasons,
      comment: feedback.comment,
      correctedAnswer: feedback.correctedAnswer,
      status: feedback.status,
      label: feedback.label,
      reviewedAnswer: feedback.reviewedAnswer,
      assigneeId: feedback.assigneeId,
      dueOn: feedback.dueOn,
      goldenCaseId: feedback.goldenCaseId,
      closingNote: feedback.closingNote,
      by: users.name,
      createdAt: feedback.createdAt,
    })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(conversations, ofConversation)
    .innerJoin(users, eq(users.id, feedback.userId))
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        isNull(conversations.deletedAt),
        eq(feedback.status, params.status),
        params.rating === undefined ? undefined : eq(feedback.rating, params.rating),
        params.assigneeId === undefined ? undefined : eq(feedback.assigneeId, params.assigneeId),
      ),
    )
    .orderBy(desc(feedback.createdAt))
    .limit(listLimit)
}
