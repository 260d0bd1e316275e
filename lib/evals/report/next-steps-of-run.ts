import { findEvalFigure } from '@/lib/domain/eval-figures'
import type { GateCheck } from '../check-gate'
import type { RunsComparison } from '../compare-runs'
import type { EvalRunDetail } from '../get-eval-run'
import type { Slice } from '../slice-results'

type Known = {
  readonly detail: EvalRunDetail
  readonly checks: readonly GateCheck[]
  /** Weakest first. */
  readonly slices: readonly Slice[]
  readonly comparison: RunsComparison | null
  readonly unpricedCalls: number
}

const most = 5
/** Below this share of passed cases a part is worth a look. */
const weak = 0.75
/** Wider than this, an interval says little. */
const wide = 0.15

/** What to do, worked out from the run and from nothing else; the most pressing first. */
export function nextStepsOfRun({ detail, checks, slices, comparison, unpricedCalls }: Known): string[] {
  const { results, metrics, run } = detail
  const steps: string[] = []
  if ((metrics['leak']?.value ?? 0) > 0)
    steps.push('Before anything else: find out how an answer came to words that its reader may not read.')
  const lost = comparison?.cases.filter(({ outcome }) => outcome === 'lost').length ?? 0
  if (lost > 0)
    steps.push(
      `Open the ${lost} lost ${lost === 1 ? 'case' : 'cases'} side by side with the run before, and say what change did it.`,
    )
  const missed = checks.filter(({ passed }) => !passed)
  if (missed.length > 0) {
    const names = missed.map(({ figure }) => findEvalFigure(figure)?.label.toLowerCase() ?? figure)
    steps.push(`Do not release what was tried until the gate is kept: ${names.join(', ')}.`)
  }
  const failed = results.filter(({ answerStatus }) => answerStatus === 'failed').length
  if (failed > 0)
    steps.push(
      `${failed} ${failed === 1 ? 'answer' : 'answers'} broke off: look at the error of each before reading the other figures.`,
    )
  const [weakest] = slices
  const passed = weakest?.metrics['passed']?.value
  if (weakest && passed !== undefined && passed < weak) {
    const left = Math.round(weakest.cases * (1 - passed))
    steps.push(`Begin with “${weakest.name}”: ${left} of its ${weakest.cases} cases fail.`)
  }
  if (unpricedCalls > 0) steps.push(`Set a price for ${run.model}: ${unpricedCalls} of its calls are in no sum.`)
  const interval = metrics['passed']?.ci
  if (interval && interval[1] - interval[0] > wide) {
    const more = comparison?.figures.find(({ figure }) => figure.name === 'passed')?.moreCases
    const hint = more ? `${more} more would show a change of three points.` : 'with more, smaller changes would show.'
    steps.push(`The set has ${run.total} cases; ${hint}`)
  }
  if (!comparison)
    steps.push('Run the set again after the next change: what got better or worse shows only between two runs.')
  if (steps.length === 0) steps.push('Nothing presses. Add the questions that readers rated bad since this run.')
  return steps.slice(0, most)
}
