import { expect, test } from 'vitest'
import { describeForms } from './describe-forms'

test('valid at once or after the repair counts, prose does not, and the cache is not counted twice', () => {
  expect(describeForms({ first: 98, repaired: 1, prose: 1, cached: 50, quoted: 0 })).toBe(
    'Tables, steps and lists: 99 % of 100 valid, 1 after one repair, 1 given as prose',
  )
  expect(describeForms({ first: 0, repaired: 0, prose: 0, cached: 3, quoted: 0 })).toBeNull()
})

test('a share is never rounded up to all', () => {
  expect(describeForms({ first: 2999, repaired: 0, prose: 1, cached: 0, quoted: 0 })).toContain('99.9 %')
})
