import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import { describeThing } from '@/lib/domain/experiment-words'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { activeValue, changedValue, isSameValue, toSettings } from '@/lib/experiments/active-value'
import { requireSensible } from '@/lib/experiments/require-sensible'
import type { Runtime } from '@/lib/runtime/runtime'
import { readExperimentGate } from './read-experiment-gate'
import { requireGate } from './require-gate'

export type TakeChangeInput = { readonly id: string; readonly override: string | null }

/**
 * Makes the change the active setting, for every reader from the next question on, behind the same gate that let it start.
 * @throws forbidden, not_found, experiment_moved_on also when what it was held against is no longer active, experiment_gate_blocks,
 * experiment_needs_reason, and what makes no sense any more
 */
export async function takeChange(runtime: Runtime, scope: Scope, { id, override }: TakeChangeInput): Promise<void> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  const { what, change, control, status, endedAt } = experiment
  if (status !== 'running' && status !== 'stopped') throw new FootnoteError('experiment_moved_on')
  const active = activeValue(what, await loadWorkspaceSettings(db, scope))
  if (!isSameValue(active, control?.value ?? null)) throw new FootnoteError('experiment_moved_on')
  await requireSensible(runtime, scope, { change, audience: { groupIds: [], userIds: [] } })
  const note = requireGate(await readExperimentGate(runtime, scope, experiment), override)
  const now = runtime.now()
  const value = changedValue(change, active)
  const label = describeThing(what, value)
  const moved = await moveExperiment(db, scope, {
    from: ['running', 'stopped'],
    set: { status: 'taken', endedAt: status === 'running' ? now : endedAt, endReason: `Active: ${label}.` },
    settings: toSettings(what, value),
    event: { id, kind: 'taken', note, detail: { what, value: label, override: note !== '' }, now },
  })
  if (!moved) throw new FootnoteError('experiment_moved_on')
  // The ports keep a workspace's settings for some seconds; this tells those of this process.
  if (what === 'model' && typeof value === 'string')
    await runtime.models.admin.chooseModels(scope, { chatModel: value })
  if (what === 'retrieval') runtime.models.admin.refresh(scope)
  runtime.log.info('experiment-taken', { id, what, isOverride: note !== '' })
}
