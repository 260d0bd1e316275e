import { endRun } from '@/db/queries/evals/end-run'
import { findRun } from '@/db/queries/evals/find-run'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Ends a run that waits or works. Its worker sees it at the next heartbeat and stops the answers it is at. @throws not_found, eval_run_ended */
export async function cancelEvalRun(runtime: Runtime, scope: Scope, runId: EvalRunId): Promise<void> {
  requireRole(scope, 'reviewer')
  const ended = await endRun(runtime.db, scope, { runId, status: 'cancelled', now: runtime.now() })
  if (ended) return runtime.log.info('eval-run-cancelled', { runId })
  throw new FootnoteError((await findRun(runtime.db, scope, { runId })) ? 'eval_run_ended' : 'not_found')
}
