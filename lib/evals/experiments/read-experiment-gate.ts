import type { EvalRunRow } from '@/db/queries/evals/find-run'
import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { ExperimentThing, ThingValue } from '@/lib/domain/experiment'
import type { Scope } from '@/lib/domain/scope'
import { activeValue, changedValue, isSameValue } from '@/lib/experiments/active-value'
import type { Runtime } from '@/lib/runtime/runtime'
import { readRunsGate, type RunsGate } from '../read-runs-gate'
import { guardedFor } from './guarded-for'

/** Whether a change may reach readers, from its two runs. @throws forbidden */
export async function readExperimentGate(
  runtime: Runtime,
  scope: Scope,
  experiment: Pick<ExperimentRow, 'what' | 'change' | 'control' | 'status' | 'candidateRunId' | 'baselineRunId'>,
): Promise<RunsGate> {
  const { what, change, control, status } = experiment
  const isDraft = status === 'draft'
  const active = isDraft ? activeValue(what, await loadWorkspaceSettings(runtime.db, scope)) : (control?.value ?? null)
  return readRunsGate(runtime, scope, {
    runs: experiment,
    names: guardedFor(what),
    findBroken: (runs) => findBroken(what, { active, changed: changedValue(change, active) }, runs),
  })
}

function findBroken(
  what: ExperimentThing,
  { active, changed }: { active: ThingValue; changed: ThingValue },
  { candidate, baseline }: { candidate: EvalRunRow; baseline: EvalRunRow },
): string | null {
  if (candidate.promptVersion !== baseline.promptVersion)
    return 'Another version of the prompt became active between the two runs. Run both again.'
  if (what !== 'model' && candidate.model !== baseline.model)
    return 'The two runs were answered by different models. Run both again.'
  const tried = (run: EvalRunRow): ThingValue => run.variant[what] ?? null
  const isOfActive = what === 'model' && active === null ? true : isSameValue(tried(baseline), active)
  if (!isOfActive || !isSameValue(tried(candidate), changed))
    return 'What is active, or what is tried, was changed after the runs. Run both again.'
  return null
}
