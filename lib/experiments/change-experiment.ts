import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { ExperimentDraft } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { isSameValue } from './active-value'
import { requireSensible } from './require-sensible'
import { whyNotMoved } from './why-not-moved'

/** Changes a draft. Its eval goes with what it tried, when that is another now. @throws forbidden, not_found, experiment_moved_on, and what makes no sense */
export async function changeExperiment(
  runtime: Runtime,
  scope: Scope,
  { id, draft }: { id: string; draft: ExperimentDraft },
): Promise<void> {
  requireRole(scope, 'admin')
  await requireSensible(runtime, scope, draft)
  const before = await findExperiment(runtime.db, scope, { id })
  const { what, value } = draft.change
  const isSame = before?.what === what && isSameValue(before.change.value, value)
  const moved = await moveExperiment(runtime.db, scope, {
    from: ['draft'],
    set: { ...draft, what, ...(!isSame && { candidateRunId: null, baselineRunId: null }) },
    event: { id, kind: 'changed', detail: { what }, now: runtime.now() },
  })
  if (!moved) throw await whyNotMoved(runtime, scope, { id })
}
