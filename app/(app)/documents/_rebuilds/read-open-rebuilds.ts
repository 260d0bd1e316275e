import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { listOpenRebuilds } from '@/db/queries/rebuilds/list-open-rebuilds'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeRebuild } from '../collections/[id]/passages/describe-rebuild'

/** Rebuilds that are under way, in words. For admins. */
export async function readOpenRebuilds(runtime: Runtime, scope: Scope) {
  const rebuilds = await listOpenRebuilds(runtime.db, scope)
  return Promise.all(
    rebuilds.map(async (rebuild) => {
      const { id, collectionId, collectionName, status } = rebuild
      const words = describeRebuild(status, await countPlaces(runtime.db, rebuild), rebuild)
      const isWaiting = (status !== 'building' && status !== 'rolling_back') || words.waitsForDecision
      return { id, collectionId, collectionName, title: words.title, detail: words.detail, isWaiting }
    }),
  )
}

export type OpenRebuild = Awaited<ReturnType<typeof readOpenRebuilds>>[number]
