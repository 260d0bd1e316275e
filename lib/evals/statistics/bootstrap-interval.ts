import { expandedTail } from './expanded-tail'
import { mean } from './mean'
import { quantile } from './quantile'
import { seededRandom } from './seeded-random'

export type Statistic = 'mean' | 'p50' | 'p95'

/** Odd, so that the ends fall on resampled values; more rounds changed the ends by less than a tenth of their width. */
const rounds = 1999

/**
 * 95 % interval by resampling the cases. Seeded: the same values give the same interval. Where all cases of a share agree (20 of 20),
 * resampling knows no doubt at all; the exact binomial bound stands in: 20 of 20 is [.83, 1] and not [1, 1].
 * @param values one or more, none of them NaN
 */
export function bootstrapInterval(
  values: readonly number[],
  options: { statistic: Statistic; seed: number; isShare: boolean },
): [number, number] {
  const [first = 0] = values
  if (values.every((value) => value === first)) {
    const bound = 0.025 ** (1 / values.length)
    if (options.isShare && first === 1) return [bound, 1]
    if (options.isShare && first === 0) return [0, 1 - bound]
    return [first, first]
  }
  const found = resample(Float64Array.from(values), options)
  found.sort()
  const tail = options.statistic === 'mean' ? expandedTail(values.length) : 0.025
  return [quantile(found, tail), quantile(found, 1 - tail)]
}

/** The statistic of each round. A mean needs no list of what was drawn, and is most of what a run asks for. */
function resample(values: Float64Array, { statistic, seed }: { statistic: Statistic; seed: number }): Float64Array {
  const random = seededRandom(seed)
  const drawn = new Float64Array(values.length)
  const found = new Float64Array(rounds)
  for (let round = 0; round < rounds; round++) {
    let sum = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[Math.floor(random() * values.length)] ?? 0
      sum += value
      drawn[i] = value
    }
    found[round] = statistic === 'mean' ? sum / values.length : statisticOf(drawn, statistic)
  }
  return found
}

/** The figure itself. */
export function statisticOf(values: ArrayLike<number>, statistic: Statistic): number {
  if (statistic === 'mean') return mean(values)
  return quantile(Float64Array.from(values).sort(), statistic === 'p50' ? 0.5 : 0.95)
}
