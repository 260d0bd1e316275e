import type { CanaryAnswer } from '@/db/queries/prompts/read-canary-answers'
import { canaryGuards, type CanaryBaseline, type GuardReading } from '@/lib/domain/canary-guards'
import { guardValue } from './guard-value'
import { pairArms, type ArmValue } from './pair-arms'
import { testByBetting } from './test-by-betting'

/** How each guard stands after these answers, which are those of both versions in the order of time. */
export function readGuards(
  answers: readonly CanaryAnswer[],
  { version, baseline }: { version: number; baseline: CanaryBaseline },
): GuardReading[] {
  return canaryGuards.map(({ name, tolerance }) => {
    const values = answers.flatMap((answer): ArmValue[] => {
      const value = guardValue(name, answer, baseline)
      return value === null ? [] : [{ arm: answer.promptVersion === version ? 'canary' : 'control', value }]
    })
    const differences = pairArms(values)
    const { evidence, most } = testByBetting(differences, tolerance)
    return {
      name,
      control: describe(values, 'control'),
      canary: describe(values, 'canary'),
      pairs: differences.length,
      evidence,
      mostEvidence: most,
    }
  })
}

function describe(values: readonly ArmValue[], arm: ArmValue['arm']): { n: number; mean: number } {
  const own = values.filter((one) => one.arm === arm)
  const sum = own.reduce((total, one) => total + one.value, 0)
  return { n: own.length, mean: own.length === 0 ? 0 : sum / own.length }
}
