import { expect, test } from 'vitest'
import { canaryGuards, type GuardReading } from '@/lib/domain/canary-guards'
import { usualPlan } from '@/lib/domain/prompt-version'
import { decideTrial, type TrialState } from './decide-trial'

const calm = (change: Partial<GuardReading> = {}): GuardReading[] =>
  canaryGuards.map(({ name }) => ({
    name,
    control: { n: 900, mean: 0.1 },
    canary: { n: 60, mean: 0.1 },
    pairs: 60,
    evidence: 1,
    mostEvidence: 1,
    ...(name === 'refused' ? change : {}),
  }))

const state = (change: Partial<TrialState> = {}): TrialState => ({
  plan: usualPlan,
  step: 0,
  answersInStep: 50,
  minutesInStep: 60,
  readings: calm(),
  ...change,
})

test.each([
  ['waits for answers', { answersInStep: 12 }, { act: 'wait', answersLeft: 38 }],
  ['waits for time', { minutesInStep: 10.2 }, { act: 'wait', minutesLeft: 50 }],
  ['waits for the control', { readings: calm().map((one) => ({ ...one, pairs: 20 })) }, { act: 'wait', pairsLeft: 30 }],
  ['widens', {}, { act: 'widen', percent: 25 }],
  ['ends with the last step', { step: 2 }, { act: 'finish', percent: 100 }],
  [
    'holds while a guard is suspicious',
    { readings: calm({ evidence: 30, mostEvidence: 40 }) },
    { act: 'hold', guard: 'refused' },
  ],
  ['widens when suspicion has gone', { readings: calm({ evidence: 2, mostEvidence: 40 }) }, { act: 'widen' }],
  [
    'rolls back at once, however few answers there are',
    { answersInStep: 3, minutesInStep: 0, readings: calm({ mostEvidence: 120 }) },
    { act: 'roll-back', guard: 'refused' },
  ],
])('a canary %s', (_, change, expected) => {
  expect(decideTrial(state(change))).toMatchObject(expected)
})

test('a roll-back is told with its figures', () => {
  const readings = calm({
    mostEvidence: 134.4,
    pairs: 21,
    canary: { n: 22, mean: 0.619 },
    control: { n: 400, mean: 0.08 },
  })
  expect(decideTrial(state({ readings }))).toMatchObject({
    note: 'Refusals: 62 % against 8 % of what is active, 21 pairs, evidence 134 (breaks at 120).',
  })
})
