import { describe, expect, it } from 'vitest'
import { splitBySpan } from './split-by-span'

describe('splitBySpan', () => {
  it.each([
    ['inside', { start: 12, end: 15 }, ['ab', 'cde', 'fgh']],
    ['over the beginning', { start: 0, end: 12 }, ['', 'ab', 'cdefgh']],
    ['over the end', { start: 15, end: 99 }, ['abcde', 'fgh', '']],
    ['around all of it', { start: 0, end: 99 }, ['', 'abcdefgh', '']],
    ['before it', { start: 0, end: 5 }, ['', '', 'abcdefgh']],
    ['behind it', { start: 50, end: 60 }, ['abcdefgh', '', '']],
  ])('a span %s', (_name, span, parts) => expect(splitBySpan('abcdefgh', 10, span)).toEqual(parts))

  it('without a span is the text', () => expect(splitBySpan('abc', 0, null)).toEqual(['abc', '', '']))
})
