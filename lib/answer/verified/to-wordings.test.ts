import { expect, test } from 'vitest'
import { toWordings } from './to-wordings'

test('the question comes first, and what is the same question by its key comes once', () => {
  const wordings = toWordings('How long  is leave?', ['how LONG is leave', 'Days of leave?', 'Days of leave'])
  expect(wordings).toEqual([
    { key: 'how long is leave', text: 'How long is leave?' },
    { key: 'days of leave', text: 'Days of leave?' },
  ])
})

test('ten variants are taken, eleven are not, also when they are all the same', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `Variant ${index}?`)
  expect(toWordings('Question?', ten)).toHaveLength(11)
  expect(() => toWordings('Question?', [...ten, 'Variant 10?'])).toThrow('at most 10 variants')
  expect(() =>
    toWordings(
      'Question?',
      Array.from({ length: 11 }, () => 'Question?'),
    ),
  ).toThrow('at most 10 variants')
})

test('a wording without a word, or too long for the index even after normalising, is refused', () => {
  expect(() => toWordings('Question?', ['?!'])).toThrow('at least one word')
  expect(() => toWordings('', [])).toThrow('at least one word')
  expect(() => toWordings('x'.repeat(301), [])).toThrow('at most 300 characters')
  expect(() => toWordings('ﷺ'.repeat(200), [])).toThrow('at most 300 characters')
})
