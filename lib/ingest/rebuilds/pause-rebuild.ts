import { appendAudit } from '@/db/queries/append-audit'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { goingStatuses } from '@/db/queries/rebuilds/stage-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/** Nothing more of it is taken for work until it is resumed; what is being read is read to its end. @throws forbidden, not_found, conflict */
export async function pauseRebuild(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<void> {
  requireRole(scope, 'admin')
  await runtime.db.transaction(async (tx) => {
    const { collectionId } = await lockRebuild(tx, scope, { rebuildId, statuses: goingStatuses })
    await updateRebuild(tx, scope, { rebuildId, from: goingStatuses, set: { status: 'paused' } })
    const target = { targetKind: 'collection', targetId: collectionId } as const
    await appendAudit(tx, scope, { action: 'collection.rebuild-paused', ...target, detail: { rebuildId } })
  })
}
