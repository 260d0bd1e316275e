import { listFailed } from '@/db/queries/rebuilds/list-failed'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { retryStaged } from '@/db/queries/rebuilds/retry-staged'
import { goingStatuses } from '@/db/queries/rebuilds/stage-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { enqueueRevision } from '../documents/enqueue-revision'
import { priorities } from '../documents/priorities'
import { retryDocument } from '../documents/retry-document'
import { queueRebuild } from './queue-rebuild'

/** What is tried again of newest versions at once; more of them are tried at the next press. */
const most = 500

/** Tries again what could not be built. @returns how many documents @throws forbidden, not_found, conflict */
export async function retryFailed(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<number> {
  requireRole(scope, 'admin')
  const { rebuild, revisionIds } = await runtime.db.transaction(async (tx) => {
    const found = await lockRebuild(tx, scope, { rebuildId, statuses: goingStatuses })
    const set = { status: 'building', withoutFailed: false, check: null } as const
    await updateRebuild(tx, scope, { rebuildId, from: goingStatuses, set })
    return { rebuild: found, revisionIds: await retryStaged(tx, scope, { rebuildId, now: runtime.now() }) }
  })
  for (const revisionId of revisionIds)
    await enqueueRevision(runtime, scope, { revisionId, priority: priorities.background })
  const newest = await listFailed(runtime.db, rebuild, { limit: most })
  for (const { documentId } of newest) await retryDocument(runtime, scope, documentId)
  await queueRebuild(runtime, rebuild)
  return revisionIds.length + newest.length
}
