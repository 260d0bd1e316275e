import { expect, test } from 'vitest'
import { scoreByWords } from './score-by-words'

test('a rare word of the query counts more than one that all sentences have', () => {
  const [rare = 0, common = 0, none = 0] = scoreByWords('How long is parental leave in Oslo?', [
    'Oslo gives parental leave of 26 weeks.',
    'Parental leave is paid.',
    'The canteen opens at noon.',
  ])
  expect(rare).toBeCloseTo(10)
  expect(common).toBeGreaterThan(0)
  expect(common).toBeLessThan(rare)
  expect(none).toBe(0)
})

test('no word in common is no score, and no division by zero', () => {
  expect(scoreByWords('parking', ['The canteen opens at noon.'])).toEqual([0])
})
