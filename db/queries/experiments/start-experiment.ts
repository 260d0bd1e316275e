import type { Db } from '@/db/client'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { findRunningExperiments } from './find-running-experiments'
import type { ExperimentRow } from './find-experiment'
import { moveExperimentWithin, type ExperimentMove } from './move-experiment'

/** What is in the way of a start: the kill switch, a prompt's canary, or an experiment on the same thing. */
export type StartBlocker = 'moved' | 'frozen' | 'canary' | 'same-thing'

/** Lets the first share of readers have the change. @returns null when they do, else what is in the way; looked at under the workspace's lock */
export async function startExperiment(
  db: Db,
  scope: Scope,
  { experiment, move }: { experiment: Pick<ExperimentRow, 'what'>; move: Omit<ExperimentMove, 'from'> },
): Promise<StartBlocker | null> {
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, scope)
    if ((await loadWorkspaceSettings(tx, scope)).experimentsFrozen) return 'frozen'
    if (await findCanary(tx, scope, { name: 'answer', running: true })) return 'canary'
    if ((await findRunningExperiments(tx, scope)).some(({ what }) => what === experiment.what)) return 'same-thing'
    return (await moveExperimentWithin(tx, scope, { ...move, from: ['draft'] })) ? null : 'moved'
  })
}
