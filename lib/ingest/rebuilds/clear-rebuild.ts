import { eq } from 'drizzle-orm'
import { dropReplacedPassages } from '@/db/queries/rebuilds/drop-replaced-passages'
import { dropStagedRevisions } from '@/db/queries/rebuilds/drop-staged-revisions'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { documentRevisions } from '@/db/schema'
import type { Runtime } from '@/lib/runtime/runtime'
import { inSlices } from './in-slices'

/** Per transaction: under a second of work, so that readers get their turn. */
const revisionsAtOnce = 50
const passagesAtOnce = 1000

/**
 * Clears away what a rebuild left once it is over: staged revisions of one that was cancelled, the built passages of one that was rolled back,
 * the replaced passages of one whose way back has ended. Safe to repeat and to stop at any point: the sweeper goes on.
 */
export async function clearRebuild(runtime: Runtime, rebuild: CollectionRebuild): Promise<void> {
  await dropStaged(runtime, rebuild)
  const of = rebuild.status === 'rolled_back' ? 'built' : rebuild.status === 'switched' ? 'replaced' : null
  if (of !== null) await inSlices(runtime, (tx) => dropReplacedPassages(tx, rebuild, { of, limit: passagesAtOnce }))
  const set = { finishedAt: runtime.now() }
  await updateRebuild(runtime.db, rebuild, { rebuildId: rebuild.id, from: [rebuild.status], set })
}

/** Staged revisions that nothing waits for any more. */
export async function dropStaged(runtime: Runtime, rebuild: CollectionRebuild): Promise<void> {
  const where = eq(documentRevisions.rebuildId, rebuild.id)
  await inSlices(runtime, (tx) => dropStagedRevisions(tx, rebuild, { where, limit: revisionsAtOnce }))
}
