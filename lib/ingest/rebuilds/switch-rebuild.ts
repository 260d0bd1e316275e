import { appendAudit } from '@/db/queries/append-audit'
import { setChunking } from '@/db/queries/collections/set-chunking'
import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { lockRebuild } from '@/db/queries/rebuilds/lock-rebuild'
import { switchRevisions } from '@/db/queries/rebuilds/switch-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import { requireRole } from '@/lib/auth/require-role'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueRebuild } from './queue-rebuild'

/** Of letters: a word is no reason. */
const shortestReason = 10

type Input = {
  readonly rebuildId: RebuildId
  /** Why it is switched although the check did not hold; nothing where it holds. */
  readonly overrideReason?: string | undefined
}

/**
 * Makes everything that a rebuild has built what answers, in one transaction: before it every reader sees the old passages, after it the new
 * ones. What came or changed at the last moment sends it back to building.
 * @returns how many documents were switched
 * @throws forbidden, not_found, invalid_request (a stopped one needs a reason), conflict
 */
export async function switchRebuild(runtime: Runtime, scope: Scope, input: Input): Promise<number> {
  requireRole(scope, 'admin')
  const { rebuildId } = input
  const outcome = await runtime.db.transaction(async (tx) => {
    const rebuild = await lockRebuild(tx, scope, { rebuildId, statuses: ['ready', 'stopped'] })
    const reason = input.overrideReason?.trim() ?? ''
    if (rebuild.status === 'stopped' && reason.length < shortestReason)
      throw new FootnoteError('invalid_request', {
        detail:
          'The golden cases find less in the new passages. Say in a sentence why they are switched to all the same.',
      })
    const { reading, unstaged, building, failed } = await countPlaces(tx, rebuild)
    if (reading + unstaged + building > 0 || (failed > 0 && !rebuild.withoutFailed)) {
      await updateRebuild(tx, scope, { rebuildId, from: [rebuild.status], set: { status: 'building', check: null } })
      return { rebuild, documents: null }
    }
    const now = runtime.now()
    const documents = await switchRevisions(tx, rebuild, { now })
    const { collectionId, chunking, previousChunking } = rebuild
    await setChunking(tx, scope, { collectionId, chunking })
    await updateRebuild(tx, scope, { rebuildId, from: [rebuild.status], set: { status: 'switched', switchedAt: now } })
    const detail = { rebuildId, from: previousChunking, to: chunking, documents, leftOut: failed }
    const target = { targetKind: 'collection', targetId: collectionId } as const
    if (rebuild.status === 'stopped')
      await appendAudit(tx, scope, {
        action: 'collection.rebuild-overridden',
        ...target,
        detail: { rebuildId, reason },
      })
    await appendAudit(tx, scope, { action: 'collection.rebuild-switched', ...target, detail })
    return { rebuild, documents }
  })
  await queueRebuild(runtime, outcome.rebuild)
  if (outcome.documents === null) {
    throw new FootnoteError('conflict', {
      detail: 'A document came or changed in the meantime. It is being built as well; then this can be switched.',
    })
  }
  runtime.log.info('rebuild_switched', { rebuildId, documents: outcome.documents })
  return outcome.documents
}
