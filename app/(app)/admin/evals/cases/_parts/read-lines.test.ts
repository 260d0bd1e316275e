import { expect, test } from 'vitest'
import { readFacts, readLines, writeFacts } from './read-lines'

test('a fact a line, with its spellings; what is empty is none', () => {
  expect(readFacts('85 | €85\n\n | \n31 March ')).toEqual([['85', '€85'], ['31 March']])
  expect(writeFacts([['85', '€85'], ['31 March']])).toBe('85 | €85\n31 March')
  expect(readLines(' a \n\nb')).toEqual(['a', 'b'])
})
