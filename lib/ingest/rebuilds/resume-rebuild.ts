import { appendAudit } from '@/db/queries/append-audit'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { takeOverStaged } from '@/db/queries/rebuilds/take-over-staged'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from '../documents/enqueue-revision'
import { priorities } from '../documents/priorities'
import { queueRebuild } from './queue-rebuild'

/** Goes on with what has waited, in this admin's name. Jobs that came up during the pause ended without doing anything. @throws forbidden, not_found, conflict */
export async function resumeRebuild(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<void> {
  requireRole(scope, 'admin')
  const { rebuild, waiting } = await runtime.db.transaction(async (tx) => {
    const found = await lockRebuild(tx, scope, { rebuildId, statuses: ['paused'] })
    const set = { status: 'building', createdBy: scope.userId } as const
    await updateRebuild(tx, scope, { rebuildId, from: ['paused'], set })
    const target = { targetKind: 'collection', targetId: found.collectionId } as const
    await appendAudit(tx, scope, { action: 'collection.rebuild-resumed', ...target, detail: { rebuildId } })
    return { rebuild: { ...found, ...set }, waiting: await takeOverStaged(tx, scope, { rebuildId }) }
  })
  for (const revisionId of waiting)
    await enqueueRevision(runtime, scope, { revisionId, priority: priorities.background })
  await queueRebuild(runtime, rebuild)
}
