import { appendAudit } from '@/db/queries/append-audit'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRebuild } from './queue-rebuild'

/**
 * Has what answered before a rebuild answer again: the worker gets the passages ready, which takes a minute for five thousand documents, and then all of
 * them go back at once (finishRollBack). Until then the new ones answer.
 * @throws forbidden, not_found, conflict when the old passages are gone or another rebuild came after it
 */
export async function rollBackRebuild(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<void> {
  requireRole(scope, 'admin')
  const rebuild = await runtime.db.transaction(async (tx) => {
    const found = await lockRebuild(tx, scope, { rebuildId, statuses: ['switched'] })
    const { collectionId, previousChunking } = found
    if (found.finishedAt !== null)
      throw new FootnoteError('conflict', { detail: 'The old passages are not kept any more. Cut it as before anew.' })
    const newest = await findRebuild(tx, scope, { collectionId })
    if (newest?.id !== rebuildId)
      throw new FootnoteError('conflict', { detail: 'Another rebuild of this collection came after this one.' })
    // In the name of who asks for it: whoever built it may have left.
    const set = { status: 'rolling_back', createdBy: scope.userId } as const
    await updateRebuild(tx, scope, { rebuildId, from: ['switched'], set })
    await appendAudit(tx, scope, {
      action: 'collection.rebuild-rolled-back',
      targetKind: 'collection',
      targetId: collectionId,
      detail: { rebuildId, to: previousChunking },
    })
    return { ...found, ...set }
  })
  await queueRebuild(runtime, rebuild)
}
