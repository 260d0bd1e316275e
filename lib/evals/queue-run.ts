import type { JobPayload } from '@/lib/domain/job-queue'
import type { Runtime } from '@/lib/runtime/runtime'

/** Files that people wait for go first. */
const priority = -10

/** Queues a run; of several requests for one run only one waits. */
export function queueRun(runtime: Runtime, payload: JobPayload<'run-eval'>): Promise<void> {
  return runtime.jobs.enqueue('run-eval', payload, { priority, singletonKey: payload.runId })
}
