import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalResults, modelCalls } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** What the calls behind the answers of a run cost; answers taken from an earlier run cost nothing again. */
export async function sumRunCost(
  db: Db,
  scope: Scope,
  { runId }: { runId: EvalRunId },
): Promise<{ asked: number; costMicroUsd: number; unpricedCalls: number }> {
  const [row] = await db
    .select({
      asked: sql<number>`count(distinct ${evalResults.caseId})::int`,
      costMicroUsd: sql<number>`coalesce(sum(${modelCalls.costMicroUsd}), 0)::float8`,
      unpricedCalls: sql<number>`(count(*) filter (where ${modelCalls.unpriced}))::int`,
    })
    .from(evalResults)
    .leftJoin(
      modelCalls,
      and(eq(modelCalls.workspaceId, evalResults.workspaceId), eq(modelCalls.answerId, evalResults.answerId)),
    )
    .where(
      and(
        eq(evalResults.workspaceId, scope.workspaceId),
        eq(evalResults.runId, runId),
        eq(evalResults.cached, false),
        sql`${evalResults.answerId} is not null`,
      ),
    )
  return row ?? { asked: 0, costMicroUsd: 0, unpricedCalls: 0 }
}
