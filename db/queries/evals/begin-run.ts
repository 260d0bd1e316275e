import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Notes on which documents and by which code the run is answered. A run that is taken up again notes those of its last part. */
export async function beginRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: EvalRunId; documentState: string; codeVersion: string },
): Promise<void> {
  const { runId, documentState, codeVersion } = params
  await db
    .update(evalRuns)
    .set({ documentState, codeVersion })
    .where(and(eq(evalRuns.workspaceId, scope.workspaceId), eq(evalRuns.id, runId)))
}
