import { expect, test } from 'vitest'
import { plantError } from './plant-errors'
import { rewordSentence } from './reword-sentence'

test('each kind plants one error, or none where it does not apply', () => {
  const sentence = 'In 1973, Egypt was attacked by 80,000 soldiers.'
  expect(plantError(sentence, 'number', [])).toBe('In 1976, Egypt was attacked by 80,000 soldiers.')
  expect(plantError(sentence, 'name', ['Egypt', 'Luther'])).toBe('In 1973, Luther was attacked by 80,000 soldiers.')
  expect(plantError(sentence, 'negation', [])).toBe('In 1973, Egypt was not attacked by 80,000 soldiers.')
  expect(plantError('It was not open.', 'negation', [])).toBe('It was open.')
  expect(plantError('They left.', 'number', [])).toBeNull()
  expect(plantError('They left.', 'name', ['Luther'])).toBeNull()
  expect(plantError('They never left; it was late.', 'negation', [])).toBeNull()
})

test('a sentence in other words keeps its numbers and names, and is never a copy', () => {
  expect(rewordSentence('In 1973, the embargo (of oil) began in 1,200 towns and 5 states.')).toBe(
    'The embargo started in 1200 towns and five states in 1973.',
  )
  expect(rewordSentence('They left.')).toBeNull()
})
