import { appendAudit } from '@/db/queries/append-audit'
import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { goingStatuses } from '@/db/queries/rebuilds/stage-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRebuild } from './queue-rebuild'

/** Goes on without what could not be built: it keeps its old passages and is counted as cut otherwise. @throws forbidden, not_found, conflict */
export async function leaveFailedOut(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<void> {
  requireRole(scope, 'admin')
  const rebuild = await runtime.db.transaction(async (tx) => {
    const found = await lockRebuild(tx, scope, { rebuildId, statuses: goingStatuses })
    const { failed } = await countPlaces(tx, found)
    await updateRebuild(tx, scope, { rebuildId, from: goingStatuses, set: { withoutFailed: true } })
    const target = { targetKind: 'collection', targetId: found.collectionId } as const
    const detail = { rebuildId, documents: failed }
    await appendAudit(tx, scope, { action: 'collection.rebuild-without-failed', ...target, detail })
    return found
  })
  await queueRebuild(runtime, rebuild)
}
