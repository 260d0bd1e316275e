import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/** Queues a deletion's job. One that cannot be queued now is found by the sweeper. */
export async function queueDeletion(runtime: Runtime, deletionId: string, startsAt?: Date): Promise<void> {
  await runtime.jobs
    .enqueue(
      'delete-workspace',
      { deletionId },
      { priority: priorities.single, singletonKey: deletionId, ...(startsAt ? { startsAt } : {}) },
    )
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { deletionId }))
}
