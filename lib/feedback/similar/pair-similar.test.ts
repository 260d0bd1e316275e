import { expect, test } from 'vitest'
import { compareWords } from '../topics/compare-words'
import { pairSimilar } from './pair-similar'

test('what is near enough, nearest first, and no more than wanted; nothing is near itself', () => {
  const rows = [
    [1, 0.75, 0.875, 0.25],
    [0.75, 1, 0.375, 0.75],
    [0.875, 0.375, 1, 0.125],
    [0.25, 0.75, 0.125, 1],
  ]
  const values = Float32Array.from(rows.flat())
  const matrix = { size: 4, values }
  expect(pairSimilar(matrix, { threshold: 0.75, most: 5 })).toEqual([[2, 1], [0, 3], [0], [1]])
  expect(pairSimilar(matrix, { threshold: 0.25, most: 1 })).toEqual([[2], [0], [0], [1]])
  expect(pairSimilar(compareWords([]), { threshold: 0.5, most: 3 })).toEqual([])
})
