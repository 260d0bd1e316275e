import type { ExperimentRow } from '@/db/queries/experiments/find-experiment'
import { findRunningExperiments } from '@/db/queries/experiments/find-running-experiments'
import { findCanary } from '@/db/queries/prompts/find-canary'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { hasRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { listSuites } from '@/lib/evals/list-suites'
import { guardedFor } from '@/lib/evals/experiments/guarded-for'
import type { RunsGate } from '@/lib/evals/read-runs-gate'
import type { Runtime } from '@/lib/runtime/runtime'
import { GateResult } from '../../prompts/_parts/gate-result'
import { describeShare } from './describe-experiment'
import { EvalCard } from './eval-card'
import { StartCard } from './start-card'

type Props = { gate: RunsGate; experiment: ExperimentRow; runtime: Runtime; scope: Scope }

/** The golden set before the readers; for a draft the way to them. */
export async function GateStep({ gate, experiment, runtime, scope }: Props) {
  const isAdmin = hasRole(scope, 'admin')
  const [suites, blocker] = await Promise.all([listSuites(runtime, scope), findBlocker(runtime, scope, experiment)])
  const isDraft = experiment.status === 'draft'
  return (
    <>
      {isAdmin && <EvalCard id={experiment.id} suites={suites} open={openRuns(gate)} hasRun={gate.state !== 'none'} />}
      <GateResult gate={gate} against="what is active" names={guardedFor(experiment.what)} />
      {isAdmin && isDraft && gate.state !== 'open' && (
        <StartCard
          id={experiment.id}
          share={describeShare(experiment)}
          isPassed={gate.state === 'passed'}
          blocker={blocker}
        />
      )}
    </>
  )
}

async function findBlocker(runtime: Runtime, scope: Scope, { what }: ExperimentRow): Promise<string | null> {
  const [settings, canary, running] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    findCanary(runtime.db, scope, { name: 'answer', running: true }),
    findRunningExperiments(runtime.db, scope),
  ])
  if (settings.experimentsFrozen) return 'The kill switch is on. Switch it off at the end of the page Experiments.'
  if (canary)
    return `Version ${canary.version} of the prompt is on trial, and its canary watches the same answers. Let it end, or roll it back, under Prompts.`
  const same = running.find((one) => one.what === what)
  return same ? `“${same.name}” changes the same thing and runs already. End it first.` : null
}

function openRuns({ state, candidate, baseline }: RunsGate) {
  if (state !== 'open') return []
  const runs = [
    { run: baseline, word: 'What is active' },
    { run: candidate, word: 'With the change' },
  ]
  return runs.flatMap(({ run, word }) => (run ? [{ id: run.id, word, done: run.done, total: run.total }] : []))
}
