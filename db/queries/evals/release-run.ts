import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Gives a running run back to the queue, for a worker that stops in the middle of it. */
export async function releaseRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId },
): Promise<void> {
  await db
    .update(evalRuns)
    .set({ status: 'queued', heartbeatAt: null })
    .where(
      and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, params.runId), eq(evalRuns.status, 'running')),
    )
}
