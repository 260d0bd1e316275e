import type { Sides } from './compare-means'
import type { Readers } from './draw-readers'
import type { Observation } from './observation'

/** The 95th percentiles of both sides, for any drawing of the readers. Sorted once: each drawing only walks. @returns null when a side is empty */
export function compareP95(
  observations: readonly Observation[],
  { index }: Readers,
): (drawn?: Uint16Array) => Sides | null {
  const sorted = (arm: Observation['arm']) =>
    observations
      .filter((one) => one.arm === arm)
      .map(({ reader, value }) => ({ reader: index.get(reader) ?? 0, value }))
      .toSorted((a, b) => a.value - b.value)
  const sides = { control: sorted('control'), treatment: sorted('treatment') }
  const p95 = (arm: Observation['arm'], drawn?: Uint16Array): number | null => {
    const weightOf = (reader: number): number => (drawn ? (drawn[reader] ?? 0) : 1)
    let all = 0
    for (const { reader } of sides[arm]) all += weightOf(reader)
    let seen = 0
    for (const { reader, value } of sides[arm]) {
      seen += weightOf(reader)
      if (seen > 0 && seen >= 0.95 * all) return value
    }
    return null
  }
  return (drawn) => {
    const [control, treatment] = [p95('control', drawn), p95('treatment', drawn)]
    return control === null || treatment === null ? null : { control, treatment }
  }
}
