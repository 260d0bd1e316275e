import type { JobPayload } from '@/lib/domain/job-queue'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../../documents/priorities'

/** Queues a run's job. One that cannot be queued now is found by the sweeper. */
export async function queueRun(runtime: Runtime, payload: JobPayload<'run-connector'>): Promise<void> {
  await runtime.jobs
    .enqueue('run-connector', payload, { priority: priorities.bulk, singletonKey: payload.runId })
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { runId: payload.runId }))
}
