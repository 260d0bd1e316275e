import type { JobPayload } from '@/lib/domain/job-queue'
import type { Runtime } from '@/lib/runtime/runtime'

/** Queues a sorting; of several requests for one only one waits. */
export function queueTopicRun(runtime: Runtime, payload: JobPayload<'find-topics'>): Promise<void> {
  return runtime.jobs.enqueue('find-topics', payload, { singletonKey: payload.runId })
}
