import { findWorkspacesToRead } from '@/db/queries/languages/find-workspaces-to-read'
import type { Runtime } from '@/lib/runtime/runtime'
import { priorities } from '../documents/priorities'

/** Queues the reading of languages for workspaces from before they were kept. */
export async function queueOldPassages(runtime: Runtime): Promise<void> {
  for (const { workspaceId } of await findWorkspacesToRead(runtime.db)) {
    const options = { priority: priorities.background, singletonKey: workspaceId }
    await runtime.jobs.enqueue('read-languages', { workspaceId }, options)
  }
}
