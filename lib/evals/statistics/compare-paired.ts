import { bootstrapInterval } from './bootstrap-interval'
import { mean } from './mean'
import { seededRandom } from './seeded-random'

export type PairedComparison = {
  /** Mean of after minus before over the cases that both have. */
  readonly difference: number
  readonly ci: readonly [number, number]
  /** Two-sided, of the sign-flip test: how often chance alone would give a difference this large. */
  readonly pValue: number
  readonly n: number
  /** Cases to add before a change of three points would be seen four times of five; null where the differences have no spread. */
  readonly moreCases: number | null
}

const exactUpTo = 12
const rounds = 9_999
const z = 1.959964 + 0.841621
const effect = 0.03

/**
 * Compares two runs case by case. Pairs say more than two separate intervals: a hard case is hard for both.
 * @param differences after minus before, one or more
 * @param options.effect the change that the power hint is about; default .03, three points of a share
 */
export function comparePaired(
  differences: readonly number[],
  options: { seed: number; effect?: number },
): PairedComparison {
  const ci = bootstrapInterval(differences, { statistic: 'mean', seed: options.seed, isShare: false })
  const difference = mean(differences)
  return {
    difference,
    ci,
    pValue: signFlipTest(differences, options.seed),
    n: differences.length,
    moreCases: casesToAdd(differences, options.effect ?? effect),
  }
}

/** If the variants were the same, each difference could as well have the other sign. Exact for few differences, by chance for many. */
function signFlipTest(differences: readonly number[], seed: number): number {
  const moved = differences.filter((value) => value !== 0)
  if (moved.length === 0) return 1
  const observed = Math.abs(moved.reduce((sum, value) => sum + value, 0)) - 1e-9
  const isExact = moved.length <= exactUpTo
  const random = seededRandom(seed)
  const trials = isExact ? 2 ** moved.length : rounds
  let asLarge = 0
  for (let trial = 0; trial < trials; trial++) {
    let sum = 0
    for (const [index, value] of moved.entries()) {
      const flips = isExact ? (trial >> index) & 1 : random() < 0.5
      sum += flips ? -value : value
    }
    if (Math.abs(sum) >= observed) asLarge += 1
  }
  return isExact ? asLarge / trials : (asLarge + 1) / (trials + 1)
}

/** At 95 % confidence and 80 % power, with the spread seen so far. */
function casesToAdd(differences: readonly number[], sought: number): number | null {
  const center = mean(differences)
  const spread = Math.sqrt(mean(differences.map((value) => (value - center) ** 2)))
  if (spread === 0) return null
  return Math.max(0, Math.ceil(((z * spread) / sought) ** 2) - differences.length)
}
