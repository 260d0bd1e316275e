import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Behind all that people wait for. */
const priority = -20

/** Queues a comparison of all documents of the workspace; of several that wait only one is run. */
export async function queueComparison(runtime: Runtime, { workspaceId }: WorkspaceScope): Promise<void> {
  await runtime.jobs.enqueue('compare-documents', { workspaceId }, { priority, singletonKey: workspaceId })
}
