import { appendAudit } from '@/db/queries/append-audit'
import { setChunking } from '@/db/queries/collections/set-chunking'
import { findRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { switchRevisionsBack } from '@/db/queries/rebuilds/switch-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { prepareSwitch } from './prepare-switch'
import { queueMissingOf } from './queue-missing-of'
import { settleWorkspace } from './settle-workspace'

/**
 * Makes what answered before a rebuild answer again, in one transaction. Documents that came or changed since keep what they have.
 * @returns how many documents went back
 * @throws forbidden, not_found, conflict when the old passages are gone or another rebuild came after it
 */
export async function rollBackRebuild(runtime: Runtime, scope: Scope, rebuildId: RebuildId): Promise<number> {
  requireRole(scope, 'admin')
  const kept = await findRebuild(runtime.db, scope, { rebuildId })
  if (kept?.status === 'switched' && kept.finishedAt === null) await prepareSwitch(runtime, kept, 'replaced')
  const documents = await runtime.db.transaction(async (tx) => {
    const rebuild = await lockRebuild(tx, scope, { rebuildId, statuses: ['switched'] })
    const { collectionId, previousChunking } = rebuild
    if (rebuild.finishedAt !== null)
      throw new FootnoteError('conflict', { detail: 'The old passages are not kept any more. Cut it as before anew.' })
    const newest = await findRebuild(tx, scope, { collectionId })
    if (newest?.id !== rebuildId)
      throw new FootnoteError('conflict', { detail: 'Another rebuild of this collection came after this one.' })
    const now = runtime.now()
    const count = await switchRevisionsBack(tx, rebuild, { now })
    await setChunking(tx, scope, { collectionId, chunking: previousChunking })
    await updateRebuild(tx, scope, { rebuildId, from: ['switched'], set: { status: 'rolled_back' } })
    await appendAudit(tx, scope, {
      action: 'collection.rebuild-rolled-back',
      targetKind: 'collection',
      targetId: collectionId,
      detail: { rebuildId, to: previousChunking, documents: count },
    })
    return count
  })
  await settleWorkspace(runtime, scope)
  await queueMissingOf(runtime, scope)
  return documents
}
