import { expect, it } from 'vitest'
import { fitTokenBudget } from './fit-token-budget'

const passages = [300, 500, 100].map((tokenCount) => ({ tokenCount }))
const sizes = (tokenBudget: number): number[] =>
  fitTokenBudget(passages, tokenBudget).map((passage) => passage.tokenCount)

it('takes everything under a budget that has room for it', () => {
  expect(sizes(900)).toEqual([300, 500, 100])
  expect(sizes(Infinity)).toEqual([300, 500, 100])
})

it('skips what does not fit and still takes a shorter one after it', () => {
  expect(sizes(450)).toEqual([300, 100])
})

it('always takes the first passage', () => {
  expect(sizes(10)).toEqual([300])
})
