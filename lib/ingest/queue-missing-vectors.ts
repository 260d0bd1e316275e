import { findWorkspacesWithoutVectors } from '@/db/queries/documents/find-workspaces-without-vectors'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from './documents/priorities'

/** Queues the completion of documents that came while no embedder was there. The job itself finds out whether there is one now. */
export async function queueMissingVectors(runtime: Runtime): Promise<number> {
  const workspaces = await findWorkspacesWithoutVectors(runtime.db)
  for (const { workspaceId, userId } of workspaces) {
    const options = { priority: priorities.background, singletonKey: workspaceId }
    await runtime.jobs.enqueue('embed-missing', { workspaceId, userId }, options)
  }
  return workspaces.length
}
