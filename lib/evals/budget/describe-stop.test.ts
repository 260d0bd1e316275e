import { expect, test } from 'vitest'
import { describeStop } from './describe-stop'

const stop = { code: 'eval_budget_reached', spentMicroUsd: 480_000, expectedMicroUsd: 30_000 } as const

test('a stopped run says what it spent, what it left, that it decides nothing, and how it goes on', () => {
  expect(describeStop({ stop, budgetMicroUsd: 500_000, left: 12 })).toBe(
    '$0.48 of $0.50 is spent, and one more answer is expected to cost $0.03. 12 cases were not asked: they are not judged, and in no figure. The gate is not kept, because a run that did not ask every case decides nothing. Run it again: what was answered is taken over and costs nothing, so that the same budget reaches further.',
  )
})

test('one whose budget was too small for the first answer is told to have more', () => {
  const told = describeStop({ stop: { ...stop, spentMicroUsd: 0 }, budgetMicroUsd: 10_000, left: 1 })
  expect(told).toContain('1 case was not asked: it is not judged')
  expect(told).toContain('Start it with a larger budget.')
})

test('one that a model without a price stopped names what is to be set', () => {
  const told = describeStop({ stop: { ...stop, code: 'eval_budget_unpriced' }, budgetMicroUsd: 500_000, left: 2 })
  expect(told).toContain('A model without a price answered')
  expect(told).toContain('Set its price under Usage and cost')
})
