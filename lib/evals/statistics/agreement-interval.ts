import { expandedTail } from './expanded-tail'
import { quantile } from './quantile'
import { seededRandom } from './seeded-random'

const rounds = 999

/**
 * 95 % interval of a coefficient of agreement, by resampling the things that were judged (Zapf et al., "Measuring inter-rater reliability for
 * nominal data", 2016, find it right where the asymptotic interval is too narrow). Seeded: the same units give the same interval. Where everybody
 * always agrees, resampling knows no doubt: the exact binomial bound of the share of agreement stands in.
 * @returns null where the coefficient itself has no value
 */
export function agreementInterval<Unit>(
  units: readonly Unit[],
  coefficient: (units: readonly Unit[]) => number | null,
  options: { seed: number; isAgreed: (unit: Unit) => boolean },
): [number, number] | null {
  const { length } = units
  const observed = coefficient(units)
  if (observed === null) return null
  // Full agreement is 1 whatever chance would give; one unit of `length` that differs moves it about as far as its share does.
  if (units.every(options.isAgreed)) return [2 * 0.025 ** (1 / length) - 1, 1]
  const random = seededRandom(options.seed)
  // A resample of one value alone has none; with something in them that differs, at least six of ten have one.
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const drawn = Array.from({ length }, () => units[Math.floor(random() * length)] as Unit)
    const value = coefficient(drawn)
    if (value !== null) found.push(value)
  }
  found.sort((a, b) => a - b)
  const tail = expandedTail(length)
  return [quantile(found, tail), quantile(found, 1 - tail)]
}
