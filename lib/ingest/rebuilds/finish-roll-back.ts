import { setChunking } from '@/db/queries/collections/set-chunking'
import type { CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { switchRevisionsBack } from '@/db/queries/rebuilds/switch-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { prepareSwitch } from './prepare-switch'
import { tidySwitched } from './tidy-switched'

/**
 * The work behind rollBackRebuild: old passages are made ready in slices, then one transaction makes them what answers. Documents that came or
 * changed since the switch keep what they have. Safe to repeat and to stop at any point. @throws conflict when another worker has done it
 */
export async function finishRollBack(
  runtime: Runtime,
  scope: Scope,
  { rebuild, signal }: { readonly rebuild: CollectionRebuild; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  if (!(await prepareSwitch(runtime, rebuild, { of: 'replaced', signal }))) return
  const { id: rebuildId, collectionId, previousChunking: chunking } = rebuild
  const documents = await runtime.db.transaction(async (tx) => {
    await lockRebuild(tx, scope, { rebuildId, statuses: ['rolling_back'] })
    const count = await switchRevisionsBack(tx, rebuild, { now: runtime.now() })
    await setChunking(tx, scope, { collectionId, chunking })
    await updateRebuild(tx, scope, { rebuildId, from: ['rolling_back'], set: { status: 'rolled_back' } })
    return count
  })
  runtime.log.info('rebuild_rolled_back', { rebuildId, documents })
  await tidySwitched(runtime, scope, rebuild)
}
