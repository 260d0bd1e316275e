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
  const random = seededRandom(options.seed)
  const sample = new Float64Array(values.length)
  const found = new Float64Array(rounds)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < sample.length; i++) sample[i] = values[Math.floor(random() * values.length)] ?? 0
    found[round] = statisticOf(sample, options.statistic)
  }
  found.sort()
  const tail = options.statistic === 'mean' ? expandedTail(values.length) : 0.025
  return [quantile(found, tail), quantile(found, 1 - tail)]
}

/** The figure itself. */
export function statisticOf(values: ArrayLike<number>, statistic: Statistic): number {
  if (statistic === 'mean') return mean(values)
  return quantile(Float64Array.from(values).sort(), statistic === 'p50' ? 0.5 : 0.95)
}
