import { findWorkspacesToMine } from '@/db/queries/glossary/find-workspaces-to-mine'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueMining } from './queue-mining'

/** Queues a look for terms where documents have come that nobody has looked through, and none is being read in. */
export async function sweepGlossaries(runtime: Runtime): Promise<void> {
  for (const workspace of await findWorkspacesToMine(runtime.db)) await queueMining(runtime, workspace)
}
