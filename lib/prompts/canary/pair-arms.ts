export type ArmValue = { readonly arm: 'control' | 'canary'; readonly value: number }

/**
 * Pairs each answer of the new version with those of the control that came in since the last pair, and returns how much worse it was than their
 * mean, -1 to 1, in the order of time. Where the new version has more answers than the control, the next control answer goes to the one that
 * has waited longest. No answer is used twice, so the differences are independent where answers are.
 */
export function pairArms(values: readonly ArmValue[]): number[] {
  const differences: number[] = []
  let controls: number[] = []
  const waiting: number[] = []
  for (const { arm, value } of values) {
    if (arm === 'canary') waiting.push(value)
    else controls.push(value)
    const [first] = waiting
    if (first === undefined || controls.length === 0) continue
    differences.push(first - controls.reduce((sum, one) => sum + one, 0) / controls.length)
    waiting.shift()
    controls = []
  }
  return differences
}
