import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { activeValue, changedValue, isSameValue, toSettings } from './active-value'

/**
 * One click back: what was active before a change was taken is active again, from the next question on.
 * @throws forbidden, not_found, experiment_moved_on when the setting was changed since: then there is nothing of this experiment to take back
 */
export async function putBack(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<void> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  const { change, control, what } = experiment
  const before = control?.value ?? null
  const active = activeValue(what, await loadWorkspaceSettings(db, scope))
  if (!isSameValue(active, changedValue(change, before))) throw new FootnoteError('experiment_moved_on')
  const moved = await moveExperiment(db, scope, {
    from: ['taken'],
    set: { status: 'rolled_back', endReason: 'Taken back by hand.' },
    settings: toSettings(what, before),
    event: { id, kind: 'put-back', note: `Active again: ${control?.label ?? ''}`, now: runtime.now() },
  })
  if (!moved) throw new FootnoteError('experiment_moved_on')
  runtime.models.admin.refresh(scope)
  runtime.log.warn('experiment-put-back', { id })
}
