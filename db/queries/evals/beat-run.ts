import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Says that the run is being worked on. @returns false once it was cancelled or ended otherwise */
export async function beatRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(evalRuns)
    .set({ heartbeatAt: params.now })
    .where(
      and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, params.runId), eq(evalRuns.status, 'running')),
    )
    .returning({ id: evalRuns.id })
  return rows.length > 0
}
