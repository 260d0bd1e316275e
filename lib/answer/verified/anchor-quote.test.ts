import { expect, test } from 'vitest'
import { anchorQuote } from './anchor-quote'

const before = (text: string, quote: string) => ({ text, start: text.indexOf(quote) })

test('a quote is found again where it has moved to', () => {
  const old = 'Leave is 30 days.'
  const now = 'New heading. Leave is 30 days. And more.'
  expect(anchorQuote('Leave is 30 days.', before(old, 'Leave is 30 days.'), now)).toBe(13)
})

test('one changed sign, or other white space, is another sentence', () => {
  const old = before('Leave is 30 days.', 'Leave is 30 days.')
  expect(anchorQuote('Leave is 30 days.', old, 'Leave is 31 days.')).toBeNull()
  expect(anchorQuote('Leave is 30 days.', old, 'Leave is 30  days.')).toBeNull()
  expect(anchorQuote('Leave is 30 days.', old, '')).toBeNull()
})

test('a quote inside a longer word or figure is not the quote', () => {
  const old = before('It is 5 days', '5 days')
  expect(anchorQuote('5 days', old, 'It is 15 days')).toBeNull()
  expect(anchorQuote('5 days', old, 'It is 1.5 days')).toBeNull()
  expect(anchorQuote('It costs 5', before('It costs 5', 'It costs 5'), 'It costs 5.20')).toBeNull()
  expect(anchorQuote('It costs 5', before('It costs 5', 'It costs 5'), 'It costs 50')).toBeNull()
  expect(anchorQuote('5 days', old, 'It is 5 days, mostly')).toBe(6)
  expect(anchorQuote('It costs 5.', before('It costs 5.', 'It costs 5.'), 'It costs 5. Or so.')).toBe(0)
})

test('of several places the one with the old surroundings wins', () => {
  const old = 'Staff: Ask your manager. Guests: Ask your host.'
  const now = 'Guests of staff: Ask your manager. Never mind.\nStaff: Ask your manager. Guests: Ask your host.'
  expect(anchorQuote('Ask your manager.', before(old, 'Ask your manager.'), now)).toBe(
    now.lastIndexOf('Ask your manager.'),
  )
})

test('an empty quote stands nowhere', () => {
  expect(anchorQuote('', { text: '', start: 0 }, 'anything')).toBeNull()
})
