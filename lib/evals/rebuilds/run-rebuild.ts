import { countPlaces } from '@/db/queries/rebuilds/count-places'
import { countStagedWithoutVector } from '@/db/queries/rebuilds/count-staged-without-vector'
import { findRebuild, type CollectionRebuild } from '@/db/queries/rebuilds/find-rebuild'
import { goingStatuses, stageRevisions } from '@/db/queries/rebuilds/stage-revisions'
import { updateRebuild } from '@/db/queries/rebuilds/update-rebuild'
import type { RebuildId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { enqueueRevision } from '@/lib/ingest/documents/enqueue-revision'
import { priorities } from '@/lib/ingest/documents/priorities'
import { finishRollBack } from '@/lib/ingest/rebuilds/finish-roll-back'
import { prepareSwitch } from '@/lib/ingest/rebuilds/prepare-switch'
import { queueMissingOf } from '@/lib/ingest/rebuilds/queue-missing-of'
import { switchRebuild } from '@/lib/ingest/rebuilds/switch-rebuild'
import { tidySwitched } from '@/lib/ingest/rebuilds/tidy-switched'
import type { Runtime } from '@/lib/runtime/runtime'
import { checkRebuild } from './check-rebuild'

/** What is under way at once: uploads go before it, and a tick of the sweeper tops it up. */
const openAtOnce = 400

/**
 * One step of a rebuild: queues what is to be built next, notices when all of it is complete, has it checked, and switches where that was asked
 * for; after the switch it tidies up or goes the way back. Reads what is true now and writes each step once, so that a worker that dies leaves nothing half done, and a second one does no harm.
 */
export async function runRebuild(
  runtime: Runtime,
  scope: Scope,
  input: { readonly rebuildId: RebuildId; readonly signal?: AbortSignal },
): Promise<void> {
  const { rebuildId, signal } = input
  const rebuild = await findRebuild(runtime.db, scope, { rebuildId })
  if (!rebuild) return
  try {
    if (rebuild.status === 'rolling_back') await finishRollBack(runtime, scope, { rebuild, signal })
    else if (rebuild.status === 'switched') await tidySwitched(runtime, scope, rebuild)
    else if (goingStatuses.some((status) => status === rebuild.status)) {
      const isBuilt = await isComplete(runtime, scope, rebuild)
      if (isBuilt && !signal?.aborted && rebuild.status === 'building')
        await decide(runtime, scope, { rebuild, signal })
    }
  } catch (error) {
    // Paused, cancelled, deleted or changed by somebody at this moment: the next step reads what is true then.
    if (error instanceof FootnoteError && (error.code === 'conflict' || error.code === 'not_found')) return
    throw error
  }
}

/** Everything that can be built is built, with its vectors, and of what failed an admin has decided. */
async function isComplete(runtime: Runtime, scope: Scope, rebuild: CollectionRebuild): Promise<boolean> {
  const { id: rebuildId } = rebuild
  const { building } = await countPlaces(runtime.db, rebuild)
  const limit = openAtOnce - building
  const queued = limit > 0 ? await stageRevisions(runtime.db, scope, { rebuildId, limit, now: runtime.now() }) : []
  for (const revisionId of queued)
    await enqueueRevision(runtime, scope, { revisionId, priority: priorities.background })
  const now = await countPlaces(runtime.db, rebuild)
  const isOpen = now.unstaged + now.building + now.reading > 0 || (now.failed > 0 && !rebuild.withoutFailed)
  if (isOpen) {
    const set = { status: 'building', check: null } as const
    await updateRebuild(runtime.db, scope, { rebuildId, from: ['ready', 'stopped'], set })
    return false
  }
  const embedder = await runtime.models.embedder(scope)
  if (embedder && (await countStagedWithoutVector(runtime.db, rebuild, embedder.id)) > 0) {
    await queueMissingOf(runtime, scope)
    return false
  }
  return true
}

async function decide(
  runtime: Runtime,
  scope: Scope,
  { rebuild, signal }: { readonly rebuild: CollectionRebuild; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { id: rebuildId } = rebuild
  if (!(await prepareSwitch(runtime, rebuild, { of: 'built', signal }))) return
  const check = await checkRebuild(runtime, scope, { rebuild, signal })
  const status = check.problems.length > 0 ? 'stopped' : 'ready'
  const isOurs = await updateRebuild(runtime.db, scope, { rebuildId, from: ['building'], set: { status, check } })
  runtime.log.info('rebuild_checked', { rebuildId, cases: check.cases, status })
  // Where nothing was asked, nothing was shown: a person decides.
  if (isOurs && status === 'ready' && rebuild.isAutomatic && check.cases > 0) {
    await switchRebuild(runtime, scope, { rebuildId })
    await tidySwitched(runtime, scope, rebuild)
  }
}
