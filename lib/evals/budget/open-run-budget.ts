import type { EvalRunRow } from '@/db/queries/evals/find-run'
import { sumRunSpending } from '@/db/queries/evals/sum-run-spending'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { createRunBudget, type RunBudget } from './create-run-budget'
import { guessCost } from './guess-cost'
import { listPaidModels } from './list-paid-models'

/** The budget of a run that is worked on. Taken up again, it goes on from what the run has spent by then. */
export async function openRunBudget(runtime: Runtime, owner: Scope, run: EvalRunRow): Promise<RunBudget> {
  const { id: runId, variant, judge, budgetMicroUsd: limitMicroUsd } = run
  // A price that was set just now, in another process, must count: a call without one ends the run.
  if (limitMicroUsd !== null) runtime.models.admin.refresh(owner)
  const models = limitMicroUsd === null ? [] : await listPaidModels(runtime, owner, { variant, judge })
  return createRunBudget({
    limitMicroUsd,
    guessMicroUsd: guessCost({ models, variant, judge }),
    async readSpending() {
      // The meter writes about once a second: a run would not see what its last answers cost.
      await runtime.models.flush()
      return sumRunSpending(runtime.db, owner, { runId })
    },
  })
}
