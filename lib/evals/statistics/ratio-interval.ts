/** Sums over `n` answers of a part x and its whole y: claims with a source of all claims, cost of successes. */
export type RatioSums = {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly xy: number
  readonly yy: number
}

const z = 1.959964

/**
 * A ratio of two sums with its 95 % interval, by linearisation (Cochran, "Sampling Techniques", 1977, 6.4): answers are drawn, not claims, and
 * the claims of one answer stand and fall together. From sums alone, so that a database can give them.
 * @returns null where there is nothing to divide by
 */
export function ratioInterval({ n, x, y, xx, xy, yy }: RatioSums): { value: number; ci: [number, number] } | null {
  if (n === 0 || y === 0) return null
  const value = x / y
  const residuals = Math.max(0, xx - 2 * value * xy + value ** 2 * yy)
  const error = n < 2 ? value : (Math.sqrt((n / (n - 1)) * residuals) / y) * z
  return { value, ci: [Math.max(0, value - error), value + error] }
}
