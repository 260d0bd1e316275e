import type { ExperimentAnswer } from '@/db/queries/experiments/read-experiment-answers'
import type { ExperimentChange } from '@/lib/domain/experiment'

/** How many of the questions with the change the rule sent to the other model, in a sentence; null where no rule is tried. */
export function describeRouting(
  change: ExperimentChange,
  answers: readonly Pick<ExperimentAnswer, 'arm' | 'model'>[],
): string | null {
  const own = answers.filter(({ arm }) => arm === 'treatment')
  if (change.what !== 'routing' || own.length === 0) return null
  const routed = own.filter(({ model }) => model === change.value).length
  return `${Math.round((100 * routed) / own.length)} % of the questions with the change were simple and went to ${change.value}.`
}
