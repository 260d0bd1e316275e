import { expect, test } from 'vitest'
import { readVariants } from './read-variants'

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `Variant ${index}?`).join('\n')

test('each line with words in it is a variant', () => {
  expect(readVariants({ question: 'Q?', lines: ' One?\n\n  \nTwo? ' })).toEqual({
    variants: ['One?', 'Two?'],
    problem: null,
    questionProblem: null,
    isReady: true,
  })
})

test('ten are enough, and the surplus is named', () => {
  expect(readVariants({ question: 'Q?', lines: lines(10) }).isReady).toBe(true)
  expect(readVariants({ question: 'Q?', lines: lines(12) })).toMatchObject({
    problem: 'These are 12 wordings. Take out 2.',
    isReady: false,
  })
})

test('a long one is named by its place, and without a question nothing is ready', () => {
  expect(readVariants({ question: 'Q?', lines: `One?\n${'x'.repeat(301)}` }).problem).toMatch(/^Wording 2 is longer/)
  // A question of the chat may be longer than a wording.
  expect(readVariants({ question: 'x'.repeat(301), lines: '' })).toMatchObject({ problem: null, isReady: false })
  expect(readVariants({ question: ' ', lines: 'One?' }).isReady).toBe(false)
})
