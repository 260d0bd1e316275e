import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export async function markRunJudged(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId; now: Date },
): Promise<void> {
  await db
    .update(evalRuns)
    .set({ judgedAt: params.now })
    .where(and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, params.runId)))
}
