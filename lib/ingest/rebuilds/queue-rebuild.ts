import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/** Has a rebuild's next step done. Where that cannot be queued now, the sweeper does it ten seconds later. */
export async function queueRebuild(
  runtime: Runtime,
  { workspaceId, id, createdBy }: Pick<CollectionRebuild, 'workspaceId' | 'id' | 'createdBy'>,
): Promise<void> {
  const payload = { workspaceId, userId: createdBy, rebuildId: id }
  await runtime.jobs
    .enqueue('run-rebuild', payload, { priority: priorities.single, singletonKey: id })
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { rebuildId: id }))
}
