import { describe, expect, it } from 'vitest'
import { ndcg, recall } from './ndcg'

const gold = new Set(['a', 'b'])

describe('ndcg', () => {
  it('is 1 for the gold documents first, in any order', () => {
    expect(ndcg(['b', 'a', 'x'], gold)).toBe(1)
  })

  it('discounts by the logarithm of the position', () => {
    expect(ndcg(['x', 'a'], new Set(['a']))).toBeCloseTo(1 / Math.log2(3))
  })

  it('sees nothing behind k', () => {
    expect(ndcg(['x', 'y', 'a'], new Set(['a']), 2)).toBe(0)
  })
})

it('counts the share of gold among the first', () => {
  expect(recall(['a', 'x', 'b'], gold, 2)).toBe(0.5)
})
