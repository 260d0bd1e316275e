import { expect, test } from 'vitest'
import { hasFigure, statesValue } from './states-value'

test.each([
  ['26 weeks', 'Birth parents take 26 weeks of leave.', true],
  ['six months', 'Probation is six months, and 14 days of notice are given.', true],
  ['26 weeks', 'Birth parents take 26 weeks, partners take 8 weeks.', false],
  ['40 weeks', 'Birth parents take 26 weeks of leave.', false],
  ['26 months', 'Birth parents take 26 weeks of leave.', false],
  ['€45', 'Austria — Full day: €45; Day of departure: €30', false],
  ['by 31 March 2026', 'The survey is back by 31 March 2026.', true],
  ['31 March 2026', 'It runs from 1 March 2026 to 31 March 2026.', false],
  ['30 March 2026', 'The survey is back by 31 March 2026.', false],
])('%s in “%s”: %s', (value, sentence, isStated) => {
  expect(statesValue(value, sentence)).toBe(isStated)
})

test('a value has a number or a date', () => {
  expect(hasFigure('six months')).toBe(true)
  expect(hasFigure('31 March')).toBe(true)
  expect(hasFigure('a long time')).toBe(false)
})
