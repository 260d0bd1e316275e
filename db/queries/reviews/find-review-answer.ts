import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, reviewItems, reviewRounds } from '@/db/schema'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { isOpenToReview } from './is-open-to-review'

export type ReviewedAnswer = {
  readonly item: typeof reviewItems.$inferSelect
  readonly answer: AnswerRow
  /** Of the collections that were asked; empty: all. */
  readonly collectionIds: readonly CollectionId[]
}

/** A drawn answer, where its words may be shown to a reviewer now. */
export async function findReviewAnswer(
  db: Db,
  scope: Scope,
  params: { itemId: string },
): Promise<ReviewedAnswer | null> {
  const [row] = await db
    .select({ item: reviewItems, answer: answers, collectionIds: conversations.collectionIds })
    .from(reviewItems)
    .innerJoin(
      reviewRounds,
      and(eq(reviewRounds.workspaceId, reviewItems.workspaceId), eq(reviewRounds.id, reviewItems.roundId)),
    )
    .innerJoin(answers, and(eq(answers.workspaceId, reviewItems.workspaceId), eq(answers.id, reviewItems.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(
      and(eq(reviewItems.workspaceId, scope.workspaceId), eq(reviewItems.id, params.itemId), isOpenToReview(db, scope)),
    )
  return row ?? null
}
