import { formatEvalValue, type EvalFigure } from '@/lib/domain/eval-figures'
import { formatCount } from '@/lib/domain/format-figures'
import type { Distribution, ScoreBin } from '@/lib/evals/distribute-scores'

/** The name of a scorer's spread: that of its figure, except of time, which has two. */
export const figureLabel = (figure: EvalFigure): string => (figure.unit === 'ms' ? 'Latency' : figure.label)

/** What a case in the bin has: `0 %`, `25 to 50 %`, `100 to 200 ms`, `400 ms or more`. */
export function describeBin(figure: EvalFigure, { from, to }: ScoreBin): string {
  const show = (value: number): string => formatEvalValue(figure, value)
  if (to === null) return `${show(from)} or more`
  if (from === to) return show(from)
  return from === 0 && figure.unit === 'share' ? `above 0, below ${show(to)}` : `${show(from)} to ${show(to)}`
}

/** Where the cases lie, in words: `12 at 0 %, 30 between, 222 at 100 %`; of amounts `half below 84 ms, most 1.20 s`. */
export function describeSpread({ figure, atZero, between, atOne, quartiles, unjudged }: Distribution): string {
  const show = (value: number): string => formatEvalValue(figure, value)
  const where =
    figure.unit === 'share'
      ? `${formatCount(atZero)} at 0 %, ${formatCount(between)} between, ${formatCount(atOne)} at 100 %`
      : quartiles[4] === 0
        ? `${show(0)} in every case`
        : `${show(quartiles[0])} to ${show(quartiles[4])}, half of the cases below ${show(quartiles[2])}`
  return unjudged === 0 ? where : `${where}; ${formatCount(unjudged)} not judged`
}
