import type { WorkspaceScope } from '@/db/queries/documents/workspace-scope'
import { settleMasked } from '@/db/queries/rebuilds/settle-masked'
import type { Runtime } from '@/lib/runtime/runtime'
import { inSlices } from './in-slices'

const revisionsAtOnce = 50

/** Ends what a switch, or a way back, began: passages that were switched away from are off for good. */
export const settleWorkspace = (runtime: Runtime, scope: WorkspaceScope): Promise<void> =>
  inSlices(runtime, (tx) => settleMasked(tx, scope, { limit: revisionsAtOnce }))
