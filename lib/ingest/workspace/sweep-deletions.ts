import { findWaitingDeletions } from '@/db/queries/workspace-deletion/find-waiting-deletions'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueDeletion } from './queue-deletion'
import { settleAfterMs, silentAfterMs } from './run-deletion'

/** No deletion in limbo: what lost its job, or whose worker has gone silent, is queued again and goes on where it was. */
export async function sweepDeletions(runtime: Runtime): Promise<void> {
  const now = runtime.now().getTime()
  const silentSince = new Date(now - silentAfterMs)
  const settledBefore = new Date(now - settleAfterMs)
  for (const id of await findWaitingDeletions(runtime.db, { silentSince, settledBefore }))
    await queueDeletion(runtime, id)
}
