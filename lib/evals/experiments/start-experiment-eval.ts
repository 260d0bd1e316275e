import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { EvalVariant } from '@/lib/domain/eval-run'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { activeValue, changedValue } from '@/lib/experiments/active-value'
import { resolveModel } from '@/lib/experiments/resolve-model'
import type { Runtime } from '@/lib/runtime/runtime'
import { startEvalRun } from '../start-eval-run'
import { toVariant } from './to-variant'

export type StartExperimentEvalInput = { readonly id: string; readonly suite: string; readonly requestId: string }

/**
 * Two runs of one golden set, with what is active and with the change: what the gate compares. @throws forbidden, not_found, experiment_moved_on,
 * and what starting a run throws
 */
export async function startExperimentEval(
  runtime: Runtime,
  scope: Scope,
  { id, suite, requestId }: StartExperimentEvalInput,
): Promise<{ candidateRunId: EvalRunId; baselineRunId: EvalRunId }> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  const { what, change, control, status } = experiment
  const active =
    status === 'draft' ? activeValue(what, await loadWorkspaceSettings(db, scope)) : (control?.value ?? null)
  const start = async (variant: EvalVariant): Promise<EvalRunId> =>
    (await startEvalRun(runtime, scope, { suite, variant, requestId })).runId
  const named = what === 'model' && active === null ? await resolveModel(runtime, scope) : active
  const baselineRunId = await start(toVariant(what, named))
  const candidateRunId = await start(toVariant(what, changedValue(change, active)))
  const moved = await moveExperiment(db, scope, {
    from: ['draft', 'running', 'stopped'],
    set: { candidateRunId, baselineRunId },
    event: { id, kind: 'eval-started', detail: { candidateRunId, baselineRunId }, now: runtime.now() },
  })
  if (!moved) throw new FootnoteError('experiment_moved_on')
  return { candidateRunId, baselineRunId }
}
