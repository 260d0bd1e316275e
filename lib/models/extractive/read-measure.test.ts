import { expect, test } from 'vitest'
import { hasMeasure, readMeasure } from './read-measure'

const sentence = (text: string) => ({ text, cells: null })
const measure = (question: string, type = 'number') => {
  const found = readMeasure(question, type)
  if (!found) throw new Error('the question counts nothing')
  return found
}

test.each([
  ['How many unused leave days can I carry over?', 'Up to five days may be carried over.', true],
  ['How many unused leave days can I carry over?', 'It is requested on 3 forms.', false],
  ['How many employees work in Porto?', '92 employees work in Rotterdam.', true],
  ['How many minor findings were there?', 'There were no major findings, four minor findings and six notes.', true],
  ['How long is the warranty?', 'The warranty is 24 months.', true],
  ['How long is the warranty?', 'Warranty is stated in clause 7.', false],
])('%s / %s', (question, text, expected) => {
  expect(hasMeasure(measure(question), sentence(text))).toBe(expected)
})

test('a column that names what is counted, with a number in it, is enough', () => {
  const row = { text: 'Graz', cells: [{ name: 'Working days per year', value: '27' }] }
  expect(hasMeasure(measure('How many days of leave are there?'), row)).toBe(true)
  expect(hasMeasure(measure('What does it cost?', 'money'), row)).toBe(false)
  expect(
    hasMeasure(measure('What does it cost?', 'money'), { text: '', cells: [{ name: 'Price', value: '9.50' }] }),
  ).toBe(true)
})

test('a question that counts nothing has no measure', () => {
  expect(readMeasure('Who signs orders?', 'person')).toBeNull()
})
