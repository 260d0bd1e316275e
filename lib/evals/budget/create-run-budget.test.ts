import { expect, test } from 'vitest'
import type { RunSpending } from '@/db/queries/evals/sum-run-spending'
import { mapConcurrently } from '../map-concurrently'
import { createRunBudget } from './create-run-budget'

const none: RunSpending = { spentMicroUsd: 0, dearestMicroUsd: 0, unpricedCalls: 0 }

/** Asks so many questions, three at once, each for its price. @returns how many were asked, what they cost, and why it stopped */
async function ask(limitMicroUsd: number | null, prices: readonly number[], guessMicroUsd = 10) {
  let spending = none
  const budget = createRunBudget({ limitMicroUsd, guessMicroUsd, readSpending: async () => spending })
  let asked = 0
  await mapConcurrently(prices, 3, async (price) => {
    if (!(await budget.take(1))) return
    asked += 1
    await new Promise((resolve) => setImmediate(resolve))
    const { spentMicroUsd, dearestMicroUsd } = spending
    spending = {
      spentMicroUsd: spentMicroUsd + price,
      dearestMicroUsd: Math.max(dearestMicroUsd, price),
      unpricedCalls: 0,
    }
    budget.release(1)
  })
  return { asked, spent: spending.spentMicroUsd, stop: budget.stopped() }
}

const same = (count: number, price: number): number[] => Array.from({ length: count }, () => price)

test('a run asks until one more answer would pass its budget, and not a question more', async () => {
  expect(await ask(100, same(20, 9))).toEqual({
    asked: 11,
    spent: 99,
    stop: { code: 'eval_budget_reached', spentMicroUsd: 99, expectedMicroUsd: 9 },
  })
})

test('a budget that is enough stops nothing, nor does none', async () => {
  expect(await ask(180, same(20, 9))).toMatchObject({ asked: 20, stop: null })
  expect(await ask(null, same(20, 9))).toMatchObject({ asked: 20, stop: null })
})

test('a guess that was too high holds nobody back once the first answer is known', async () => {
  expect(await ask(60, same(20, 3), 50)).toMatchObject({ asked: 20, spent: 60, stop: null })
})

test('a budget below what one answer is expected to cost asks none', async () => {
  expect(await ask(9, same(5, 1), 10)).toMatchObject({ asked: 0, spent: 0, stop: { code: 'eval_budget_reached' } })
})

test('where answers cost nothing there is nothing to pass', async () => {
  expect(await ask(1, same(50, 0), 0)).toMatchObject({ asked: 50, stop: null })
})

test('answers that grow dearer pass the limit by less than what the last ones are above the dearest before', async () => {
  const { spent } = await ask(
    1_000,
    Array.from({ length: 60 }, (_, index) => 10 + index),
  )
  expect(spent).toBeLessThanOrEqual(1_000 + 3 * 3)
})

test('a question with others before it in its conversation holds what all of them cost', async () => {
  const budget = createRunBudget({ limitMicroUsd: 30, guessMicroUsd: 10, readSpending: async () => none })
  expect(await budget.take(3)).toBe(true)
  budget.release(3)
  expect(await budget.take(4)).toBe(false)
})

test('a call without a price ends it: nobody can say what is left', async () => {
  const spending = { ...none, unpricedCalls: 1 }
  const budget = createRunBudget({ limitMicroUsd: 1_000, guessMicroUsd: 1, readSpending: async () => spending })
  expect(await budget.take(1)).toBe(false)
  expect(budget.stopped()).toMatchObject({ code: 'eval_budget_unpriced' })
})
