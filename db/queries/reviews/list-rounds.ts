import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { reviewRounds, users } from '@/db/schema'
import { judgesPerAnswer } from '@/lib/domain/answer-review'
import type { Scope } from '@/lib/domain/scope'
import { isOpenToReview } from './is-open-to-review'

/** The latest rounds, newest first, each with how far it is. Of conversations that were deleted nothing is counted. */
export async function listRounds(db: Db, scope: Scope, params: { limit: number; id?: string }) {
  const { workspaceId, userId } = scope
  // Of the tables below by their own names: a condition on drawn answers.
  const isOpen = isOpenToReview(db, scope)
  const items = (condition: ReturnType<typeof sql>) => sql<number>`(
    select count(*)::int from review_items i
      join answers on answers.workspace_id = i.workspace_id and answers.id = i.answer_id
      join conversations on conversations.workspace_id = answers.workspace_id and conversations.id = answers.conversation_id
      cross join lateral (select count(*) as judged, count(distinct v.verdict) as different,
          count(*) filter (where v.user_id = ${userId}) as mine
        from review_verdicts v where v.workspace_id = i.workspace_id and v.item_id = i.id) j
    where i.workspace_id = ${workspaceId} and i.round_id = ${reviewRounds.id} and conversations.deleted_at is null and ${condition})`
  return db
    .select({
      id: reviewRounds.id,
      frame: reviewRounds.frame,
      from: reviewRounds.from,
      to: reviewRounds.to,
      seed: reviewRounds.seed,
      strata: reviewRounds.strata,
      createdAt: reviewRounds.createdAt,
      endedAt: reviewRounds.endedAt,
      by: users.name,
      items: items(sql`true`),
      judgedByAll: items(sql`j.judged >= ${judgesPerAnswer}`),
      judgedByMe: items(sql`j.mine > 0`),
      /** Those that the person who looks can judge. */
      waiting: items(sql`j.mine = 0 and j.judged < ${judgesPerAnswer} and answers.user_id <> ${userId} and ${isOpen}`),
      disagreements: items(
        sql`j.judged >= ${judgesPerAnswer} and j.different > 1 and i.settled_at is null and ${isOpen}`,
      ),
    })
    .from(reviewRounds)
    .leftJoin(users, eq(users.id, reviewRounds.createdBy))
    .where(and(eq(reviewRounds.workspaceId, workspaceId), params.id ? eq(reviewRounds.id, params.id) : undefined))
    .orderBy(desc(reviewRounds.createdAt), desc(reviewRounds.id))
    .limit(params.limit)
}

export type ReviewRound = Awaited<ReturnType<typeof listRounds>>[number]
