import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from './priorities'

/** A job that cannot be queued now is no reason to refuse the file: the sweeper queues what has waited too long. */
export async function enqueueRevision(
  runtime: Runtime,
  scope: Scope,
  input: { readonly revisionId: RevisionId; readonly priority?: number },
): Promise<void> {
  const { workspaceId, userId } = scope
  const { revisionId, priority = priorities.single } = input
  await runtime.jobs
    .enqueue('ingest-revision', { workspaceId, userId, revisionId }, { priority, singletonKey: revisionId })
    .catch((error: unknown) => runtime.log.error('enqueue_failed', error, { revisionId }))
}
