import { findWaitingOperations } from '@/db/queries/operations/find-waiting-operations'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueOperation } from './queue-operation'
import { silentAfterMs } from './run-operation'

/** No operation in limbo: what lost its job, or whose worker has gone silent, is queued again and goes on where it was. */
export async function sweepOperations(runtime: Runtime): Promise<void> {
  const silentSince = new Date(runtime.now().getTime() - silentAfterMs)
  for (const payload of await findWaitingOperations(runtime.db, { silentSince })) await queueOperation(runtime, payload)
}
