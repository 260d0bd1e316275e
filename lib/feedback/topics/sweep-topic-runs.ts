import { findWaitingTopicRuns } from '@/db/queries/topics/find-waiting-topic-runs'
import type { Runtime } from '@/lib/runtime/runtime'
import { silentAfterMs } from './find-topics'
import { queueTopicRun } from './queue-topic-run'

/** No sorting in limbo: what lost its job, or whose worker has gone silent, is queued again. */
export async function sweepTopicRuns(runtime: Runtime): Promise<void> {
  const silentSince = new Date(runtime.now().getTime() - silentAfterMs)
  for (const payload of await findWaitingTopicRuns(runtime.db, { silentSince })) await queueTopicRun(runtime, payload)
}
