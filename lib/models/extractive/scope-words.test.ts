import { expect, test } from 'vitest'
import { readScope } from './scope-words'

const missing = (question: string, text: string): number =>
  readScope(question).filter((pattern) => !pattern.test(text.toLowerCase())).length

test('what says the same is no scope missing', () => {
  expect(missing('How did the final emperor die?', 'The last emperor drowned.')).toBe(0)
  expect(missing('Who was his main rival?', 'William was the strongest opponent.')).toBe(0)
  expect(missing('What was the highest price?', 'The price peaked at 40 dollars.')).toBe(0)
  expect(missing('Which airline did not allow it?', 'Two firms never allowed it.')).toBe(0)
  expect(missing('What happens if a member doesn’t vote?', 'Members who do not vote leave.')).toBe(0)
})

test('another scope is missing', () => {
  expect(missing('Who was the first chair?', 'The last chair was Ada Blum.')).toBe(1)
  expect(missing('Which rooms may not be booked?', 'All rooms may be booked; we know them well.')).toBe(1)
  expect(missing('Who was the first and the last chair?', 'Ada Blum was a chair.')).toBe(2)
})

test('a question without such words asks for none', () => {
  expect(readScope('How many desks are there?')).toEqual([])
})
