import { findWaitingRuns } from '@/db/queries/evals/find-waiting-runs'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRun } from './queue-run'
import { silentAfterMs } from './run-eval'

/** No run in limbo: what was queued and lost its job, or whose worker has gone silent, is queued again and goes on where it was. */
export async function sweepEvalRuns(runtime: Runtime): Promise<void> {
  const waiting = await findWaitingRuns(runtime.db, { now: runtime.now(), silentAfterMs })
  for (const run of waiting) await queueRun(runtime, run)
}
