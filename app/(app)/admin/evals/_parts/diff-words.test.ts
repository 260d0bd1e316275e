import { expect, test } from 'vitest'
import { diffWords } from './diff-words'

test('names what went and what came, word by word', () => {
  expect(diffWords('Leave carries over until 31 March.', 'Leave carries over until 30 June.')).toEqual([
    { kind: 'same', text: 'Leave carries over until ' },
    { kind: 'removed', text: '31 March.' },
    { kind: 'added', text: '30 June.' },
  ])
})

test('both texts can be read off the parts', () => {
  const [before, after] = ['a b c d e', 'b x c e f']
  const parts = diffWords(before, after)
  const words = (kind: 'removed' | 'added'): string[] =>
    parts.filter((part) => part.kind === 'same' || part.kind === kind).flatMap((part) => part.text.trim().split(/\s+/))
  expect(words('removed').join(' ')).toBe(before)
  expect(words('added').join(' ')).toBe(after)
})

test('the same text is one part, and nothing gives nothing', () => {
  expect(diffWords('same text', 'same text')).toEqual([{ kind: 'same', text: 'same text' }])
  expect(diffWords('', '')).toEqual([])
})
