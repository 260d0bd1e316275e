import { expect, test } from 'vitest'
import { labelOfKey, verdictOfKey } from './finding-keys'

test('numbers are verdicts, letters are labels, and nothing else is either', () => {
  expect(['1', '4', '5', '6', '0', 'a'].map(verdictOfKey)).toEqual([
    'right',
    'should_refuse',
    'cannot_tell',
    undefined,
    undefined,
    undefined,
  ])
  expect(['a', 'G', 'h', '1', 'ArrowUp'].map(labelOfKey)).toEqual([
    'retrieval_miss',
    'unsafe',
    undefined,
    undefined,
    undefined,
  ])
})
