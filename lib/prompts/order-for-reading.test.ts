import { expect, test } from 'vitest'
import { orderForReading } from './order-for-reading'

test('the best come first and last, the least good in the middle', () => {
  expect(orderForReading([1, 2, 3, 4, 5, 6])).toEqual([1, 3, 5, 6, 4, 2])
  expect(orderForReading([1, 2, 3])).toEqual([1, 3, 2])
  expect(orderForReading([1])).toEqual([1])
  expect(orderForReading([])).toEqual([])
})
