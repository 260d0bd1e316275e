import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { updateWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { Scope } from '@/lib/domain/scope'
import { findRunningExperiments } from './find-running-experiments'
import { moveExperimentWithin } from './move-experiment'

/** Throws the kill switch, which stops what runs, or takes it back. @returns how many were stopped */
export async function freezeExperiments(
  db: Db,
  scope: Scope,
  { frozen, now }: { frozen: boolean; now: Date },
): Promise<number> {
  return db.transaction(async (tx) => {
    await updateWorkspaceSettings(tx, scope, { experimentsFrozen: frozen ? true : null })
    await appendAudit(tx, scope, {
      action: frozen ? 'experiments.frozen' : 'experiments.unfrozen',
      targetKind: 'workspace',
      targetId: scope.workspaceId,
    })
    const running = frozen ? await findRunningExperiments(tx, scope) : []
    const endReason = 'The kill switch was thrown.'
    for (const { id } of running)
      await moveExperimentWithin(tx, scope, {
        from: ['running'],
        set: { status: 'stopped', endedAt: now, endReason },
        event: { id, kind: 'stopped', note: endReason, now },
      })
    return running.length
  })
}
