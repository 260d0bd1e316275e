import { expect, test } from 'vitest'
import { plainMarkdown, wordRecall, wordsOf } from './words'

test('only words count, not the marks, targets and comments around them', () => {
  expect(
    wordsOf(plainMarkdown('**Due** [here](http://a.b/c) <!-- image --> a\\_b &lt;x&gt; 2024-01-01 00:00:00')),
  ).toEqual(['due', 'here', 'a', 'b', 'x', '2024', '01', '01'])
})

test('a word that is wanted twice must be found twice', () => {
  expect(wordRecall(['a', 'b', 'a', 'c'], ['a', 'b', 'c'])).toEqual({ share: 0.75, missing: ['a'] })
})
