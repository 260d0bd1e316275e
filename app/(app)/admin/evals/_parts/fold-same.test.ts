import { expect, test } from 'vitest'
import { diffWords } from './diff-words'
import { foldSame } from './fold-same'

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('')

test('what is far from a change is a count', () => {
  const before = `${lines(1, 9)}old words\n${lines(10, 19)}`
  const after = `${lines(1, 9)}new words\n${lines(10, 19)}`
  expect(foldSame(diffWords(before, after), 2)).toEqual([
    { kind: 'folded', lines: 7 },
    { kind: 'same', text: lines(8, 9) },
    { kind: 'removed', text: 'old ' },
    { kind: 'added', text: 'new ' },
    { kind: 'same', text: `words\n${lines(10, 10)}` },
    { kind: 'folded', lines: 9 },
  ])
})

test('a few lines between two changes stay', () => {
  const parts = diffWords(`a\n${lines(1, 5)}b\n`, `c\n${lines(1, 5)}d\n`)
  expect(foldSame(parts, 2)).toEqual(parts)
})

test('two texts that are one are a single count', () => {
  expect(foldSame(diffWords(lines(1, 8), lines(1, 8)), 2)).toEqual([{ kind: 'folded', lines: 8 }])
})
