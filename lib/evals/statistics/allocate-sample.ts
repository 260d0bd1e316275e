export type Stratum = { readonly size: number; readonly weight: number }

/** So much of a sample is spread as the strata lie, whatever their weight. */
const randomShare = 0.3
/** One would leave the spread within a stratum unknown. */
const fewest = 2

/**
 * How many to draw from each stratum. A third goes by size, so that what nobody suspects is looked at too; the rest by weight times the root of
 * the size (power allocation: Bankier, "Power allocations", 1988), so that a small risky stratum is not drowned by a large one. Seats are given
 * one by one to whoever is furthest behind (D'Hondt), at least two each where there are two.
 * @returns as many as `total`, or all there are
 */
export function allocateSample(strata: readonly Stratum[], total: number): number[] {
  const all = strata.reduce((sum, { size }) => sum + size, 0)
  const pull = strata.map(({ size, weight }) => weight * Math.sqrt(size))
  const pulls = pull.reduce((sum, value) => sum + value, 0)
  const wanted = strata.map(({ size }, i) => randomShare * (size / all) + (1 - randomShare) * ((pull[i] ?? 0) / pulls))
  const given = strata.map(({ size }) => Math.min(size, fewest))
  let left = Math.min(total, all) - given.reduce((sum, value) => sum + value, 0)
  for (; left > 0; left--) {
    let next = -1
    for (const [i, { size }] of strata.entries()) {
      if ((given[i] ?? 0) >= size) continue
      if (next < 0 || need(i) > need(next)) next = i
    }
    if (next < 0) break
    given[next] = (given[next] ?? 0) + 1
  }
  return given

  function need(i: number): number {
    return (wanted[i] ?? 0) / ((given[i] ?? 0) + 1)
  }
}
