import { describe, expect, it } from 'vitest'
import { readPassageQuery } from './read-passage-query'

describe('readPassageQuery', () => {
  it('reads a deep link', () => {
    expect(readPassageQuery({ revision: 'rev_1', start: '812', end: '869' })).toEqual({
      revisionId: 'rev_1',
      span: { start: 812, end: 869 },
    })
  })

  it.each([
    ['no query', {}],
    ['an end before the start', { start: '9', end: '3' }],
    ['no end', { start: '9' }],
    ['numbers that are none', { start: '-1', end: '1e9' }],
    ['a key given twice', { start: ['1', '2'], end: '5' }],
  ])('opens the document as a whole for %s', (_name, query) => {
    expect(readPassageQuery(query)).toEqual({ revisionId: null, span: null })
  })
})
