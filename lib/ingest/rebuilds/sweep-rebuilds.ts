import { findRebuildsToTend } from '@/db/queries/rebuilds/find-rebuilds-to-tend'
import { findUnsettled } from '@/db/queries/rebuilds/settle-masked'
import { rebuildKeptDays } from '@/lib/domain/collection-rebuild'
import { daysBefore } from '@/lib/domain/days-before'
import type { Runtime } from '@/lib/runtime/runtime'
import { clearRebuild } from './clear-rebuild'
import { queueRebuild } from './queue-rebuild'
import { settleWorkspace } from './settle-workspace'

const over = new Set(['switched', 'rolled_back', 'cancelled'])

/** No rebuild in limbo: what goes on has its next step queued, and what is over is cleared away. */
export async function sweepRebuilds(runtime: Runtime): Promise<void> {
  for (const workspace of await findUnsettled(runtime.db)) await settleWorkspace(runtime, workspace)
  const keptSince = daysBefore(runtime.now(), rebuildKeptDays)
  for (const rebuild of await findRebuildsToTend(runtime.db, { keptSince }))
    if (over.has(rebuild.status)) await clearRebuild(runtime, rebuild)
    else await queueRebuild(runtime, rebuild)
}
