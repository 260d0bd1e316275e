import {
  canaryGuards,
  type Arm,
  type CanaryBaseline,
  type GuardedAnswer,
  type GuardReading,
} from '@/lib/domain/canary-guards'
import { createBettor } from './create-bettor'
import { createPairer } from './create-pairer'
import { guardValue } from './guard-value'

export type GuardTracker = {
  /** The next answer of either side, in the order of time. */
  add(arm: Arm, answer: GuardedAnswer): void
  read(): GuardReading[]
}

/** Keeps the guards of a canary or an experiment while answers come in. */
export function createGuardTracker(baseline: CanaryBaseline): GuardTracker {
  const guards = canaryGuards.map(({ name, tolerance }) => ({
    name,
    pair: createPairer(),
    bettor: createBettor(tolerance),
    pairs: 0,
    control: { n: 0, sum: 0 },
    treatment: { n: 0, sum: 0 },
  }))
  return {
    add(arm, answer) {
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
      guards.map(({ name, pairs, control, treatment, bettor }) => {
        const { evidence, most } = bettor.read()
        return { name, control: meanOf(control), canary: meanOf(treatment), pairs, evidence, mostEvidence: most }
      }),
  }
}

const meanOf = ({ n, sum }: { n: number; sum: number }) => ({ n, mean: n === 0 ? 0 : sum / n })
