import { evalFigures, type EvalFigure } from '@/lib/domain/eval-figures'
import { quantile } from './statistics/quantile'
import { scoreOf, type ScoredCase } from './summarise-results'

/** Cases with a score from `from` on and below `to`; where both are one number, exactly that; without an end (`to` null), all from there on. */
export type ScoreBin = { readonly from: number; readonly to: number | null; readonly count: number }

export type Distribution = {
  readonly figure: EvalFigure
  /** Cases with a score. */
  readonly n: number
  /** Cases that were asked and of which the scorer had nothing to say: they are in no bin. */
  readonly unjudged: number
  readonly mean: number
  /** Least, a quarter, half, three quarters, most. */
  readonly quartiles: readonly [number, number, number, number, number]
  /** Of shares, where most of the cases lie at the ends. */
  readonly atZero: number
  readonly between: number
  readonly atOne: number
  readonly bins: readonly ScoreBin[]
}

const shareEdges = [0, 0.25, 0.5, 0.75, 1] as const
/** Bins below the open one, as many as can be told apart in a small drawing. */
const mostBins = 8

/** How the scores of a run's cases are spread, by scorer; figures of one scorer (median and 95 % of the time) share theirs. Of a scorer without any score there is none. */
export function distributeScores(results: readonly ScoredCase[]): Distribution[] {
  const asked = results.filter(({ passed }) => passed !== null)
  const firsts = evalFigures.filter(
    (figure, index) => evalFigures.findIndex(({ scorer }) => scorer === figure.scorer) === index,
  )
  return firsts.flatMap((figure) => {
    const values = asked
      .map((result) => scoreOf(result, figure.scorer))
      .filter((value) => value !== null)
      .toSorted((a, b) => a - b)
    if (values.length === 0) return []
    const [atZero, atOne] = [0, 1].map((end) => values.filter((value) => value === end).length)
    const ends = { atZero: atZero ?? 0, atOne: atOne ?? 0 }
    return [
      {
        figure,
        n: values.length,
        unjudged: asked.length - values.length,
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        quartiles: [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p)) as unknown as Distribution['quartiles'],
        ...ends,
        between: values.length - ends.atZero - ends.atOne,
        bins: figure.unit === 'share' ? binShares(values) : binAmounts(values),
      },
    ]
  })
}

/** The ends are bins of their own: that a fact was missed wholly is another thing than that most of them were. */
function binShares(values: readonly number[]): ScoreBin[] {
  const inner = shareEdges.slice(0, -1).map((from, index) => ({ from, to: shareEdges[index + 1] ?? 1 }))
  return [
    { from: 0, to: 0, count: values.filter((value) => value === 0).length },
    ...inner.map(({ from, to }) => ({
      from,
      to,
      count: values.filter((value) => value > 0 && value >= from && value < to).length,
    })),
    { from: 1, to: 1, count: values.filter((value) => value === 1).length },
  ]
}

/** Steps of 1, 2 or 5 that reach the 95 % of the values; what is above is one open bin, so that a single slow answer does not press all others into the first. */
function binAmounts(values: readonly number[]): ScoreBin[] {
  const high = quantile(values, 0.95)
  if (high === 0) return [{ from: 0, to: 0, count: values.length }]
  const rough = high / mostBins
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const closed = Math.max(1, Math.ceil(high / step))
  const bins = Array.from({ length: closed }, (_, index) => {
    const [from, to] = [index * step, (index + 1) * step]
    return { from, to, count: values.filter((value) => value >= from && value < to).length }
  })
  const open = { from: closed * step, to: null, count: values.filter((value) => value >= closed * step).length }
  return open.count > 0 ? [...bins, open] : bins
}
