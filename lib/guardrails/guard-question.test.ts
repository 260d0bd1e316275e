import { expect, test } from 'vitest'
import { guardQuestion } from './guard-question'

test('hidden characters go and white space is tidied', () => {
  expect(guardQuestion('  How\u200b many\u{e0041}  days? \u0007')).toBe('How many days?')
  expect(guardQuestion('Tell me 👩‍🚀 about ف‌ا')).toBe('Tell me 👩‍🚀 about ف‌ا')
})

test.each([
  ['', 'question_empty'],
  [' \n\u200b ', 'question_empty'],
  ['?!', 'question_empty'],
  ['a'.repeat(4_001), 'question_too_long'],
  ['a'.repeat(20_000), 'question_too_long'],
])('a question that is none has a code', (question, code) => {
  expect(() => guardQuestion(question)).toThrowError(expect.objectContaining({ code }))
})
