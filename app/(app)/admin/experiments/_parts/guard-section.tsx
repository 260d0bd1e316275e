import { breaksAt, falseRollbacks } from '@/lib/domain/canary-guards'
import type { ExperimentDetail } from '@/lib/evals/experiments/get-experiment'
import { GuardGrid } from '../../prompts/_parts/guard-grid'

/** What takes the change back by itself. */
export function GuardSection({ detail: { readings, looks } }: { detail: ExperimentDetail }) {
  return (
    <div className="grid gap-3">
      <h2 className="text-base font-semibold">Guards</h2>
      <GuardGrid readings={readings} looks={looks} labels={{ canary: 'With the change', control: 'Control' }} />
      <p className="max-w-3xl text-sm text-pretty text-muted">
        Each answer with the change is paired with those of the control from the same time. A guard breaks at {breaksAt}
        : of changes that harm nobody beyond what is put up with, all guards together take back no more than{' '}
        {100 * falseRollbacks} %, however long it runs and however often it is looked at.
      </p>
    </div>
  )
}
