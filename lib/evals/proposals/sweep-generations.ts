import { findWaitingGenerations } from '@/db/queries/proposals/find-waiting-generations'
import type { Runtime } from '@/lib/runtime/runtime'
import { silentAfterMs } from './propose-cases'
import { queueGeneration } from './queue-generation'

/** Nothing in limbo: what lost its job, or whose worker has gone silent, is queued again. */
export async function sweepGenerations(runtime: Runtime): Promise<void> {
  const silentSince = new Date(runtime.now().getTime() - silentAfterMs)
  for (const payload of await findWaitingGenerations(runtime.db, { silentSince }))
    await queueGeneration(runtime, payload)
}
