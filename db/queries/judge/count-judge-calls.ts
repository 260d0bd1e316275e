import { and, count, eq, gte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { modelCalls } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Calls of judges in the workspace since a moment, by whoever they were made for. */
export async function countJudgeCalls(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { since: Date },
): Promise<number> {
  const [row] = await db
    .select({ calls: count() })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        eq(modelCalls.task, 'judge'),
        gte(modelCalls.createdAt, params.since),
      ),
    )
  return row?.calls ?? 0
}
