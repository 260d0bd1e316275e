import { activatePassages, listWaitingRevisions, type Waiting } from '@/db/queries/rebuilds/activate-passages'
import { slices } from '@/db/queries/documents/stage-chunks'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import type { Runtime } from '@/lib/runtime/runtime'

/** Per transaction: a hundred passages or so, each a millisecond for the keyword index, so that readers get their turn in between. */
const revisionsAtOnce = 20

/**
 * Does what a switch, or the way back, would need long for: nobody sees any of it before. Safe to repeat and to stop at any point.
 * @returns false when it was told to stop before the end
 */
export async function prepareSwitch(
  runtime: Runtime,
  rebuild: CollectionRebuild,
  { of, signal }: { readonly of: Waiting; readonly signal?: AbortSignal | undefined },
): Promise<boolean> {
  const waiting = await listWaitingRevisions(runtime.db, rebuild, of)
  for (const revisionIds of slices(waiting, revisionsAtOnce)) {
    if (signal?.aborted) return false
    await runtime.db.transaction((tx) => activatePassages(tx, rebuild, { revisionIds }))
  }
  return true
}
