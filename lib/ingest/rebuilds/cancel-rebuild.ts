import { appendAudit } from '@/db/queries/append-audit'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import { unswitchedStatuses } from '@/lib/domain/collection-rebuild'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { clearRebuild } from './clear-rebuild'

/** Calls a rebuild off before its switch and removes what was built; nothing that answers changes. @throws forbidden, not_found, conflict */
export async function cancelRebuild(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<void> {
  requireRole(scope, 'admin')
  const rebuild = await runtime.db.transaction(async (tx) => {
    const found = await lockRebuild(tx, scope, { rebuildId, statuses: unswitchedStatuses })
    await updateRebuild(tx, scope, { rebuildId, from: unswitchedStatuses, set: { status: 'cancelled' } })
    const target = { targetKind: 'collection', targetId: found.collectionId } as const
    await appendAudit(tx, scope, { action: 'collection.rebuild-cancelled', ...target, detail: { rebuildId } })
    return { ...found, status: 'cancelled' as const }
  })
  await clearRebuild(runtime, rebuild)
}
