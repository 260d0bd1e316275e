import type { Readers } from './draw-readers'
import type { Observation } from './observation'

export type Sides = { readonly control: number; readonly treatment: number }

/**
 * The means of both sides, for any drawing of the readers. Where the share was changed meanwhile, the sides are compared within each period and
 * the periods weighed by n·m/(n+m), so that a bad week in which few had the change is not taken for its doing.
 * @returns null when no period has both
 */
export function compareMeans(
  observations: readonly Observation[],
  { index }: Readers,
): (drawn?: Uint16Array) => Sides | null {
  const periods = 1 + Math.max(0, ...observations.map(({ period }) => period))
  const readers = index.size
  const cell = (period: number, reader: number): number => period * readers + reader
  const sums = { control: new Float64Array(periods * readers), treatment: new Float64Array(periods * readers) }
  const counts = { control: new Float64Array(periods * readers), treatment: new Float64Array(periods * readers) }
  for (const { arm, reader, period, value } of observations) {
    const at = cell(period, index.get(reader) ?? 0)
    sums[arm][at] = (sums[arm][at] ?? 0) + value
    counts[arm][at] = (counts[arm][at] ?? 0) + 1
  }
  const total = (of: Float64Array, period: number, drawn?: Uint16Array): number => {
    let sum = 0
    for (let reader = 0; reader < readers; reader++)
      sum += (of[cell(period, reader)] ?? 0) * (drawn ? (drawn[reader] ?? 0) : 1)
    return sum
  }
  return (drawn) => {
    let [weights, control, treatment] = [0, 0, 0]
    for (let period = 0; period < periods; period++) {
      const n = total(counts.control, period, drawn)
      const m = total(counts.treatment, period, drawn)
      if (n === 0 || m === 0) continue
      const weight = (n * m) / (n + m)
      weights += weight
      control += (weight * total(sums.control, period, drawn)) / n
      treatment += (weight * total(sums.treatment, period, drawn)) / m
    }
    return weights === 0 ? null : { control: control / weights, treatment: treatment / weights }
  }
}
