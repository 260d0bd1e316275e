import { formatCost } from '@/lib/domain/format-figures'
import type { BudgetStop } from './create-run-budget'

type Input = { readonly stop: BudgetStop; readonly budgetMicroUsd: number; readonly left: number }

/** What is said of a run that its budget stopped: what was spent, how many cases were not asked, and how it goes on. */
export function describeStop({ stop, budgetMicroUsd, left }: Input): string {
  const cases = left === 1 ? '1 case was not asked: it is' : `${left} cases were not asked: they are`
  const rest = `${cases} not judged, and in no figure. The gate is not kept, because a run that did not ask every case decides nothing.`
  const spent = `${formatCost(stop.spentMicroUsd)} of ${formatCost(budgetMicroUsd)} is spent`
  if (stop.code === 'eval_budget_unpriced')
    return `A model without a price answered, so nobody can say what is left. ${spent} by those that have one. ${rest} Set its price under Usage and cost, and start the run again.`
  const onward =
    stop.spentMicroUsd === 0
      ? 'Start it with a larger budget.'
      : 'Run it again: what was answered is taken over and costs nothing, so that the same budget reaches further.'
  return `${spent}, and one more answer is expected to cost ${formatCost(stop.expectedMicroUsd)}. ${rest} ${onward}`
}
