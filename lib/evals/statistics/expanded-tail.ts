const z = 1.959964

/**
 * The tail of a percentile bootstrap that gives 95 % for a mean of `n` values. Percentiles of resampled means are too narrow by the
 * factor √((n-1)/n) and know nothing of Student's t; moving the tail outwards mends both (Hesterberg, "What Teachers Should Know about
 * the Bootstrap", 2015: the expanded percentile interval).
 */
export function expandedTail(n: number): number {
  if (n < 2) return 0
  return normalTail(Math.sqrt(n / (n - 1)) * studentQuantile(n - 1))
}

/** The .975 quantile of Student's t, by the Cornish-Fisher expansion: within .01 from 4 degrees of freedom on. */
function studentQuantile(freedom: number): number {
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normalTail(x: number): number {
  const t = 1 / (1 + 0.2316419 * x)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series
}
