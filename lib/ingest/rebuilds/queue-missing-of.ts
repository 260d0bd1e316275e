import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/** Has the vectors completed that the workspace's embedder has not made yet. */
export async function queueMissingOf(runtime: Runtime, { workspaceId, userId }: Scope): Promise<void> {
  const options = { priority: priorities.background, singletonKey: workspaceId }
  await runtime.jobs
    .enqueue('embed-missing', { workspaceId, userId }, options)
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error))
}
