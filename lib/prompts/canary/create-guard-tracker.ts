import type { CanaryAnswer } from '@/db/queries/prompts/read-canary-answers'
import { canaryGuards, type CanaryBaseline, type GuardReading } from '@/lib/domain/canary-guards'
import { createBettor } from './create-bettor'
import { createPairer } from './create-pairer'
import { guardValue } from './guard-value'

export type GuardTracker = {
  /** The next answer of either version, in the order of time. */
  add(answer: CanaryAnswer): void
  read(): GuardReading[]
}

/** Keeps the guards of a canary while answers come in. @param version the one on trial; every other answer is the control's */
export function createGuardTracker({ version, baseline }: { version: number; baseline: CanaryBaseline }): GuardTracker {
  const guards = canaryGuards.map(({ name, tolerance }) => ({
    name,
    pair: createPairer(),
    bettor: createBettor(tolerance),
    pairs: 0,
    control: { n: 0, sum: 0 },
    canary: { n: 0, sum: 0 },
  }))
  return {
    add(answer) {
      const arm = answer.promptVersion === version ? 'canary' : 'control'
      for (const guard of guards) {
        const value = guardValue(guard.name, answer, baseline)
        if (value === null) continue
        guard[arm].n += 1
        guard[arm].sum += value
        const difference = guard.pair(arm, value)
        if (difference === null) continue
        guard.pairs += 1
        guard.bettor.bet(difference)
      }
    },
    read: () =>
      guards.map(({ name, pairs, control, canary, bettor }) => {
        const { evidence, most } = bettor.read()
        return { name, control: meanOf(control), canary: meanOf(canary), pairs, evidence, mostEvidence: most }
      }),
  }
}

const meanOf = ({ n, sum }: { n: number; sum: number }) => ({ n, mean: n === 0 ? 0 : sum / n })
