import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, reviewItems, reviewRounds, reviewVerdicts } from '@/db/schema'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { UserId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'
import { isOpenToReview } from './is-open-to-review'

/** What one person said of it. Who gets to see it is for the caller to decide: never who is yet to judge. */
export type GivenVerdict = {
  readonly userId: UserId
  readonly verdict: ReviewVerdict
  readonly label: ReviewLabel | null
  readonly note: string | null
}

/** The answers of a round in their order, or without one those of all rounds, each with what was said of it. The question is there only where it may be shown now. */
export async function listRoundItems(db: Db, scope: Scope, params: { roundId?: string }) {
  const { workspaceId, userId } = scope
  const isOpen = isOpenToReview(db, scope)
  const ofRound = and(
    eq(reviewItems.workspaceId, workspaceId),
    params.roundId === undefined ? undefined : eq(reviewItems.roundId, params.roundId),
  )
  const items = await db
    .select({
      item: reviewItems,
      isMine: sql<boolean>`${answers.userId} = ${userId}`,
      isOpen: sql<boolean>`${isOpen}`,
      question: sql<string | null>`case when ${isOpen} then ${answers.question} end`,
    })
    .from(reviewItems)
    .innerJoin(
      reviewRounds,
      and(eq(reviewRounds.workspaceId, reviewItems.workspaceId), eq(reviewRounds.id, reviewItems.roundId)),
    )
    .innerJoin(answers, and(eq(answers.workspaceId, reviewItems.workspaceId), eq(answers.id, reviewItems.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(and(ofRound, isNull(conversations.deletedAt)))
    .orderBy(asc(reviewItems.position))
  const given = await db
    .select({ verdict: reviewVerdicts })
    .from(reviewVerdicts)
    .innerJoin(
      reviewItems,
      and(eq(reviewItems.workspaceId, reviewVerdicts.workspaceId), eq(reviewItems.id, reviewVerdicts.itemId)),
    )
    .where(ofRound)
    .orderBy(asc(reviewVerdicts.createdAt), asc(reviewVerdicts.userId))
  return items.map(({ item, ...rest }) => ({
    ...item,
    ...rest,
    verdicts: given.flatMap(({ verdict }): GivenVerdict[] => (verdict.itemId === item.id ? [verdict] : [])),
  }))
}

export type RoundItem = Awaited<ReturnType<typeof listRoundItems>>[number]
