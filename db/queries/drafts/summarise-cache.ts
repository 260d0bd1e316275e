import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answerDrafts, answers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type CacheSummary = {
  /** Answers of readers for which the cache was asked, and those that came whole from it. */
  readonly asked: number
  readonly hits: number
  /** What the drafts that were used had cost when they were written. */
  readonly savedMicroUsd: number
  /** Drafts that are kept now. */
  readonly kept: number
}

/** What the cache of answers did in a period. Eval runs never ask it. */
export async function summariseCache(db: Db, scope: Scope, params: { from: Date; to: Date }): Promise<CacheSummary> {
  const [row] = await db
    .select({
      asked: sql<number>`count(*)`.mapWith(Number),
      hits: sql<number>`count(*) filter (where ${answers.cache} = 'hit')`.mapWith(Number),
      savedMicroUsd: sql<number>`coalesce(sum(${answers.savedMicroUsd}), 0)`.mapWith(Number),
    })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.origin, 'reader'),
        inArray(answers.cache, ['hit', 'miss']),
        gte(answers.createdAt, params.from),
        lt(answers.createdAt, params.to),
      ),
    )
  const kept = await db.$count(answerDrafts, eq(answerDrafts.workspaceId, scope.workspaceId))
  return { asked: row?.asked ?? 0, hits: row?.hits ?? 0, savedMicroUsd: row?.savedMicroUsd ?? 0, kept }
}
