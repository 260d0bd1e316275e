import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalMetrics } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

type Params = { runId: EvalRunId; now: Date } & (
  | { status: 'completed'; metrics: EvalMetrics }
  | { status: 'cancelled' }
  | { status: 'failed'; errorCode: ErrorCode; errorDetail: string | null }
)

/** Ends a run, once. @returns false when it had ended already: the first end stands */
export async function endRun(db: Db, scope: Pick<Scope, 'workspaceId'>, params: Params): Promise<boolean> {
  const { runId, now, ...end } = params
  const rows = await db
    .update(evalRuns)
    .set({ ...end, finishedAt: now })
    .where(
      and(
        eq(evalRuns.workspaceId, scope.workspaceId),
        eq(evalRuns.id, runId),
        inArray(evalRuns.status, ['queued', 'running']),
      ),
    )
    .returning({ id: evalRuns.id })
  return rows.length > 0
}
