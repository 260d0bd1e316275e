import { evalFigures, type EvalFigure } from '@/lib/domain/eval-figures'
import { scoreOf, type ScoredCase } from './summarise-results'
import { comparePaired, type PairedComparison } from './statistics/compare-paired'

export type ComparedCase = ScoredCase & { readonly caseId: string }

export type FigureComparison = PairedComparison & {
  readonly figure: EvalFigure
  readonly before: number
  readonly after: number
  /** A change that chance explains in less than one of twenty is called one; everything else is `same`. */
  readonly verdict: 'better' | 'worse' | 'same'
}

export type CaseOutcome = { readonly caseId: string; readonly outcome: 'won' | 'lost' | 'same' }

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
  const known = new Map(before.filter(isDone).map((one) => [one.caseId, one]))
  const pairs = after.filter(isDone).flatMap((now) => {
    const old = known.get(now.caseId)
    return old ? [{ old, now }] : []
  })
  const doneAfter = after.filter(isDone).length
  return {
    figures: figures
      .filter(({ statistic }) => statistic !== 'p50')
      .map((figure) => compareFigure(figure, pairs, seed))
      .filter((one) => one !== null),
    cases: pairs.map(({ old, now }) => ({
      caseId: now.caseId,
      outcome: old.passed === now.passed ? 'same' : now.passed ? 'won' : 'lost',
    })),
    unpaired: known.size + doneAfter - 2 * pairs.length,
  }
}

const isDone = (result: ComparedCase): boolean => result.passed !== null

function compareFigure(
  figure: EvalFigure,
  pairs: readonly { old: ComparedCase; now: ComparedCase }[],
  seed: number,
): FigureComparison | null {
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
