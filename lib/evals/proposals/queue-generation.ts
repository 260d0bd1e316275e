import type { JobPayload } from '@/lib/domain/job-queue'
import type { Runtime } from '@/lib/runtime/runtime'

/** Queues a look through documents; of several requests for one only one waits. Files that people wait for go first. */
export function queueGeneration(runtime: Runtime, payload: JobPayload<'propose-cases'>): Promise<void> {
  return runtime.jobs.enqueue('propose-cases', payload, { priority: -10, singletonKey: payload.generationId })
}
