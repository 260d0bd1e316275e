import { expect, test } from 'vitest'
import { formatKnownCost } from './format-known-cost'

test('what has no price is named, and never shown as nothing', () => {
  expect(formatKnownCost({ costMicroUsd: 0, unpricedCalls: 0 })).toBe('$0')
  expect(formatKnownCost({ costMicroUsd: 0, unpricedCalls: 2 })).toBe('unpriced')
  expect(formatKnownCost({ costMicroUsd: 1_200_000, unpricedCalls: 1_204 })).toBe('$1.20 + 1,204 unpriced')
})
