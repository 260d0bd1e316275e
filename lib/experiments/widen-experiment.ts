import { countExperimentAnswers } from '@/db/queries/experiments/count-experiment-answers'
import { findExperiment } from '@/db/queries/experiments/find-experiment'
import { moveExperiment } from '@/db/queries/experiments/move-experiment'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** A larger share by hand. Steps that it has passed are not taken again. @throws forbidden, not_found, experiment_moved_on, invalid_request when it is no larger share */
export async function widenExperiment(
  runtime: Runtime,
  scope: Scope,
  { id, percent }: { id: string; percent: number },
): Promise<void> {
  requireRole(scope, 'admin')
  const { db } = runtime
  const now = runtime.now()
  const experiment = await findExperiment(db, scope, { id })
  if (!experiment) throw new FootnoteError('not_found')
  if (experiment.status !== 'running' || !experiment.startedAt) throw new FootnoteError('experiment_moved_on')
  if (percent <= experiment.percent || percent > 99)
    throw new FootnoteError('invalid_request', {
      detail: `${experiment.percent} % have the change already. Give it a larger share, up to 99 %.`,
    })
  const { treatment } = await countExperimentAnswers(db, scope, { id, since: experiment.startedAt })
  const passed = experiment.plan.steps.filter((step) => step <= percent).length - 1
  const moved = await moveExperiment(db, scope, {
    from: ['running'],
    step: experiment.step,
    set: { percent, step: Math.max(experiment.step, passed), stepStartedAt: now, stepStartedWith: treatment },
    event: { id, kind: 'widened', note: 'Widened by hand.', percent, now },
  })
  if (!moved) throw new FootnoteError('experiment_moved_on')
}
