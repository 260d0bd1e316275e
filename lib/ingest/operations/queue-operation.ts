import type { JobPayload } from '@/lib/domain/job-queue'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/** Queues an operation's job. One that cannot be queued now is found by the sweeper. */
export async function queueOperation(
  runtime: Runtime,
  payload: JobPayload<'run-operation'>,
  startsAt?: Date,
): Promise<void> {
  await runtime.jobs
    .enqueue('run-operation', payload, {
      priority: priorities.single,
      singletonKey: payload.operationId,
      ...(startsAt ? { startsAt } : {}),
    })
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { operationId: payload.operationId }))
}
