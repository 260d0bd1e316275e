/** The value below which the share `p` (0..1) of the sorted values lies, by linear interpolation. Needs at least one value. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = p * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] ?? Number.NaN
  return low + (at - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] ?? low) - low)
}
