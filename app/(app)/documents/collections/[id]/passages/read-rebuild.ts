import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { listFailed } from '@/db/queries/rebuilds/list-failed'
import { sharePrepared } from '@/db/queries/rebuilds/share-prepared'
import { openRebuildStatuses } from '@/lib/domain/collection-rebuild'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

const shownFailed = 20

/** The rebuild of a collection that is under way, or whose way back is still open; null otherwise. */
export async function readRebuild(runtime: Runtime, scope: Scope, collectionId: CollectionId) {
  const rebuild = await findRebuild(runtime.db, scope, { collectionId })
  if (!rebuild) return null
  const isOpen = openRebuildStatuses.some((status) => status === rebuild.status)
  if (!isOpen && (rebuild.status !== 'switched' || rebuild.finishedAt !== null)) return null
  if (!isOpen) return { rebuild, isOpen, progress: null, failed: [], prepared: null }
  const progress = await countPlaces(runtime.db, rebuild)
  const failed = progress.failed > 0 ? await listFailed(runtime.db, rebuild, { limit: shownFailed }) : []
  const prepared = rebuild.status === 'rolling_back' ? await sharePrepared(runtime.db, rebuild) : null
  return { rebuild, isOpen, progress, failed, prepared }
}

export type ShownRebuild = NonNullable<Awaited<ReturnType<typeof readRebuild>>>
