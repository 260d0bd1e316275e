import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { readLatestAnswers } from '@/db/queries/experiments/read-latest-answers'
import * as queries from '@/db/queries/experiments/start-experiment'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { activeValue } from '@/lib/experiments/active-value'
import { describeActive } from '@/lib/experiments/describe-active'
import { baselineAnswers, toBaseline } from '@/lib/experiments/guards/to-baseline'
import { requireSensible } from '@/lib/experiments/require-sensible'
import type { Runtime } from '@/lib/runtime/runtime'
import { readExperimentGate } from './read-experiment-gate'
import { requireGate } from './require-gate'

const blockers = {
  moved: 'experiment_moved_on',
  frozen: 'experiment_frozen',
  canary: 'experiment_canary_running',
  'same-thing': 'experiment_same_thing',
} as const satisfies Record<queries.StartBlocker, string>

export type StartExperimentInput = {
  readonly id: string
  /** Why the gate is overridden; null to keep to it. The audit chain keeps the reason. */
  readonly override: string | null
}

/**
 * Gives the first share of readers the change. @throws forbidden, not_found, experiment_moved_on, experiment_frozen, experiment_canary_running,
 * experiment_same_thing, experiment_gate_blocks, experiment_needs_reason, and what makes no sense any more: see require-sensible.ts
 */
export async function startExperiment(
  runtime: Runtime,
  scope: Scope,
  { id, override }: StartExperimentInput,
): Promise<void> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  if (experiment.status !== 'draft') throw new FootnoteError('experiment_moved_on')
  await requireSensible(runtime, scope, experiment)
  const note = requireGate(await readExperimentGate(runtime, scope, experiment), override)
  const now = runtime.now()
  const { what, plan } = experiment
  const value = activeValue(what, await loadWorkspaceSettings(db, scope))
  const label = await describeActive(runtime, scope, what)
  const percent = plan.steps[0] ?? 50
  const latest = await readLatestAnswers(db, scope, { before: now, latest: baselineAnswers })
  const blocker = await queries.startExperiment(db, scope, {
    experiment,
    move: {
      set: {
        status: 'running',
        control: { value, label },
        percent,
        baseline: toBaseline(latest),
        startedBy: scope.userId,
        startedAt: now,
        stepStartedAt: now,
      },
      event: { id, kind: 'started', note, percent, detail: { what, control: label, override: note !== '' }, now },
    },
  })
  if (blocker) throw new FootnoteError(blockers[blocker])
  runtime.log.info('experiment-started', { id, what, percent, isOverride: note !== '' })
}
