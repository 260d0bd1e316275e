import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { modelCalls } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type DailyUsage = {
  /** ISO day in UTC. */
  readonly day: string
  readonly model: string
  readonly calls: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly costMicroUsd: number
}

const whole = (
  column: typeof modelCalls.inputTokens | typeof modelCalls.outputTokens | typeof modelCalls.costMicroUsd,
) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** What each model's calls used and cost on each day from `from` to before `to`: the rows of the chart. Days without calls have none. */
export async function listDailyUsage(db: Db, scope: Scope, input: { from: Date; to: Date }): Promise<DailyUsage[]> {
  return db
    .select({
      day: sql<string>`to_char(${modelCalls.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`,
      model: modelCalls.model,
      calls: sql<number>`count(*)`.mapWith(Number),
      inputTokens: whole(modelCalls.inputTokens),
      outputTokens: whole(modelCalls.outputTokens),
      costMicroUsd: whole(modelCalls.costMicroUsd),
    })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        gte(modelCalls.createdAt, input.from),
        lt(modelCalls.createdAt, input.to),
      ),
    )
    .groupBy(sql`1, 2`)
    .orderBy(sql`1, 2`)
}
