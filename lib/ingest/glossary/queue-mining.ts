import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Behind all that people wait for. */
const priority = -20

/** Queues a look for terms in what was not looked through; of several that wait only one is run. */
export async function queueMining(runtime: Runtime, { workspaceId }: WorkspaceScope): Promise<void> {
  await runtime.jobs.enqueue('mine-glossary', { workspaceId }, { priority, singletonKey: workspaceId })
}
