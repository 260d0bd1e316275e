export type RateStep = { readonly at: Date; readonly indexed: number; readonly failed: number; readonly pages: number }

const stepMs = 5 * 60_000

/** The steps of the last `minutes`, oldest first, with those in which nothing ended. */
export function fillSteps(steps: readonly RateStep[], now: Date, minutes: number): RateStep[] {
  const known = new Map(steps.map((step) => [step.at.getTime(), step]))
  const last = Math.floor(now.getTime() / stepMs) * stepMs
  const count = Math.ceil((minutes * 60_000) / stepMs)
  return Array.from({ length: count }, (_, i) => {
    const at = last - (count - 1 - i) * stepMs
    return known.get(at) ?? { at: new Date(at), indexed: 0, failed: 0, pages: 0 }
  })
}
