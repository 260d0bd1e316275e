import { evalFigures, type EvalFigure } from '@/lib/domain/eval-figures'
import {
  compareOutcomes,
  isDone,
  pairCases,
  type CaseOutcome,
  type CasePairing,
  type ComparedCase,
} from './compare-outcomes'
import { comparePaired, type PairedComparison } from './statistics/compare-paired'
import { scoreOf } from './summarise-results'

export type FigureComparison = PairedComparison & {
  readonly figure: EvalFigure
  readonly before: number
  readonly after: number
  /** A change that chance explains in less than one of twenty is called one; everything else is `same`. */
  readonly verdict: 'better' | 'worse' | 'same'
}

export type ResultsComparison = {
  readonly figures: readonly FigureComparison[]
  readonly cases: readonly CaseOutcome[]
  /** Cases that only one of the two has: they are compared with nothing. */
  readonly unpaired: number
}

const significant = 0.05
/** Five percent of the old latency: what the power hint is about where a figure is no share. */
const soughtChange = 0.05

/** Compares two runs case by case, over the cases that both have. Percentiles have no pairs: latency is compared by its mean. */
export function compareResults(
  before: readonly ComparedCase[],
  after: readonly ComparedCase[],
  seed: number,
  figures: readonly EvalFigure[] = evalFigures,
): ResultsComparison {
  const pairs = pairCases(before, after)
  return {
    figures: figures
      .filter(({ statistic }) => statistic !== 'p50')
      .map((figure) => compareFigure(figure, pairs, seed))
      .filter((one) => one !== null),
    cases: compareOutcomes(pairs),
    unpaired: before.filter(isDone).length + after.filter(isDone).length - 2 * pairs.length,
  }
}

function compareFigure(figure: EvalFigure, pairs: readonly CasePairing[], seed: number): FigureComparison | null {
  const scored = pairs.flatMap(({ old, now }) => {
    const [was, is] = [scoreOf(old, figure.scorer), scoreOf(now, figure.scorer)]
    return was === null || is === null ? [] : [{ was, is }]
  })
  if (scored.length === 0) return null
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const before = average(scored.map(({ was }) => was))
  const after = average(scored.map(({ is }) => is))
  const differences = scored.map(({ was, is }) => is - was)
  const effect = figure.unit === 'share' ? {} : { effect: Math.max(1, soughtChange * before) }
  const compared = comparePaired(differences, { seed, ...effect })
  const isBetter = figure.better === 'higher' ? after > before : after < before
  const verdict = compared.pValue >= significant ? 'same' : isBetter ? 'better' : 'worse'
  return { ...compared, figure, before, after, verdict }
}
