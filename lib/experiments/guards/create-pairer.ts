import type { Arm } from '@/lib/domain/canary-guards'

/** @returns how much worse the answer that was paired now was than the control, -1 to 1; null when there is no pair yet */
export type Pairer = (arm: Arm, value: number) => number | null

/**
 * Pairs each answer of the new version with those of the control that came in since the last pair, by their mean. Answers are given in the order
 * of time. Where the new version has more answers than the control, the next control answer goes to the one that has waited longest. No answer
 * is used twice, so the differences are independent where answers are.
 */
export function createPairer(): Pairer {
  let controls = 0
  let sum = 0
  const waiting: number[] = []
  return (arm, value) => {
    if (arm === 'treatment') waiting.push(value)
    else {
      controls += 1
      sum += value
    }
    if (controls === 0 || waiting.length === 0) return null
    const difference = (waiting.shift() ?? 0) - sum / controls
    controls = 0
    sum = 0
    return difference
  }
}
