import type { GateCheck } from '../check-gate'
import type { FigureComparison } from '../compare-results'

/** Figures that a new prompt must not make worse. Speed and rank are not among them: a prompt does not search, and speed is the canary's. */
export const guardedFigures = [
  'passed',
  'facts',
  'answer-match',
  'refusal-recall',
  'refusal-precision',
  'citation-precision',
  'citation-recall',
  'groundedness',
  'forbidden',
  'mis-cited',
  'leak',
  'language',
  'failed',
] as const

/** A loss of so much is too large to be put down to chance because there are few cases: then it takes more cases, and not a release. */
export const largestLoss = 0.1

/**
 * Why a version may not go out, in words; empty when it may. It is blocked by a limit of the suite's gate that it does not keep, by a figure
 * (of `names`) that is worse beyond chance (paired by case, p under .05), and by a loss of ten points or more, whatever its p.
 */
export function judgeComparison(
  checks: readonly GateCheck[],
  figures: readonly FigureComparison[],
  names: readonly string[] = guardedFigures,
): string[] {
  const limits = checks.filter(({ passed }) => !passed)
  const guarded = figures.filter(({ figure }) => names.includes(figure.name))
  const points = (value: number): string => `${(100 * Math.abs(value)).toFixed(1)} points`
  const losses = guarded.flatMap(({ figure, difference, verdict, pValue, n }) => {
    const loss = figure.better === 'higher' ? -difference : difference
    if (verdict === 'worse')
      return [`${figure.label} is worse by ${points(loss)} over ${n} cases (p ${formatP(pValue)}).`]
    if (loss >= largestLoss - 1e-9)
      return [`${figure.label} lost ${points(loss)} over ${n} cases: too few cases to call it chance.`]
    return []
  })
  return [
    ...limits.map(({ figure, value }) =>
      value === null ? `No case was judged for the limit on ${figure}.` : `The limit on ${figure} is not kept.`,
    ),
    ...losses,
  ]
}

const formatP = (value: number): string => (value < 0.001 ? 'under .001' : value.toFixed(3).replace('0.', '.'))
