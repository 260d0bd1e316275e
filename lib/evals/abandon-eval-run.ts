import { endRun } from '@/db/queries/evals/end-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Ends a run whose owner has left the workspace: nobody is there with whose rights it could ask. */
export async function abandonEvalRun(
  runtime: Runtime,
  scope: Pick<Scope, 'workspaceId'>,
  runId: EvalRunId,
): Promise<void> {
  const detail = 'Whoever started this run has left the workspace.'
  await endRun(runtime.db, scope, {
    runId,
    status: 'failed',
    errorCode: 'forbidden',
    errorDetail: detail,
    now: runtime.now(),
  })
}
