import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type EvalRunRow = typeof evalRuns.$inferSelect

/** A run of the workspace, or null. */
export async function findRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId },
): Promise<EvalRunRow | null> {
  const [row] = await db
    .select()
    .from(evalRuns)
    .where(and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, params.runId)))
  return row ?? null
}
