import type { GateCheck } from '../check-gate'

/**
 * The figures of a gate to raise an alert about: those that fail now and held in the run before, and those of the alert that is open and fail
 * still. A gate that never held breaks nothing.
 */
export function findBrokenFigures(
  now: readonly GateCheck[],
  before: readonly GateCheck[],
  alerted: readonly string[],
): string[] {
  const held = new Set(before.filter(({ passed }) => passed).map(({ figure }) => figure))
  return now
    .filter(({ passed, figure }) => !passed && (held.has(figure) || alerted.includes(figure)))
    .map(({ figure }) => figure)
}
