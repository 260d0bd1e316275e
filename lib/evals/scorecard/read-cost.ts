import { addNumbers, noCost } from '@/lib/domain/day-sums'
import { ratioInterval, type RatioSums } from '../statistics/ratio-interval'
import type { ScorecardDay } from './answer-weeks'
import { shareOf } from './read-answer-kpis'
import type { CostFigures } from './scorecard'

/** What an answer costs, and what one costs that can be relied on: failed, refused and doubtful ones are paid for by the verified. */
export function readCost(days: readonly ScorecardDay[]): CostFigures {
  const sums = addNumbers(
    noCost,
    days.map(({ figures }) => figures.cost),
  )
  const { answers: n, verified, cost, costSquares, verifiedCost, unpricedCalls } = sums
  const measure = (ratio: RatioSums, of: number) => {
    const found = ratioInterval(ratio)
    return found && { value: found.value, ci: found.ci, n: of }
  }
  return {
    perAnswer: measure({ n, x: cost, y: n, xx: costSquares, xy: cost, yy: n }, n),
    perVerified: measure({ n, x: cost, y: verified, xx: costSquares, xy: verifiedCost, yy: verified }, verified),
    verifiedShare: shareOf(verified, n),
    total: cost,
    unpricedCalls,
  }
}
