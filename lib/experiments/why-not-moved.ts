import { findExperiment } from '@/db/queries/experiments/find-experiment'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Why a step was not taken: there is no such experiment here, or it is not in a state for it (any more). */
export async function whyNotMoved(runtime: Runtime, scope: Scope, { id }: { id: string }): Promise<FootnoteError> {
  const experiment = await findExperiment(runtime.db, scope, { id })
  return new FootnoteError(experiment ? 'experiment_moved_on' : 'not_found')
}
