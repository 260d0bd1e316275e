import { wilsonInterval } from './wilson-interval'

export type JudgedStratum = {
  /** How many there are. */
  readonly size: number
  /** How many of them were drawn by chance and judged. */
  readonly judged: number
  readonly hits: number
}

export type ShareEstimate = {
  readonly value: number
  readonly ci: readonly [number, number]
  /** Judged. */
  readonly n: number
  /** The share of all that it speaks for: strata of which none was judged are left out. */
  readonly covered: number
}

/**
 * The share among all, from a stratified sample: each judged one stands for as many as its stratum has for each judged (Horvitz and Thompson,
 * 1952, with the size known). The interval is Wilson's on the effective size, as Korn and Graubard (1998) do with Clopper and Pearson's: so
 * many as a simple sample would need for the same variance. Within a stratum the share is taken with one hit and one miss more, because none of
 * three is not never. Nothing is taken off for having judged a good part of all: reviewers err, too.
 * @returns null where nothing was judged
 */
export function estimateShare(strata: readonly JudgedStratum[]): ShareEstimate | null {
  const known = strata.filter(({ judged }) => judged > 0)
  const size = known.reduce((sum, one) => sum + one.size, 0)
  if (size === 0) return null
  let [value, smooth, variance] = [0, 0, 0]
  for (const { size: own, judged, hits } of known) {
    const weight = own / size
    const share = (hits + 1) / (judged + 2)
    value += weight * (hits / judged)
    smooth += weight * share
    variance += (weight ** 2 * share * (1 - share)) / judged
  }
  const effective = (smooth * (1 - smooth)) / variance
  const all = strata.reduce((sum, one) => sum + one.size, 0)
  const n = known.reduce((sum, { judged }) => sum + judged, 0)
  return { value, ci: wilsonInterval(Math.min(1, value) * effective, effective), n, covered: size / all }
}
