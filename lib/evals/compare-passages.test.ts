import { expect, test } from 'vitest'
import type { Source } from '@/lib/domain/answer'
import { comparePassages, type PlacedPassage } from './compare-passages'

const source = (fields: Partial<Source>): Source => ({
  documentId: 'doc_1',
  externalId: 'a.md',
  revisionId: 'rev_1',
  chunkId: 'chk_1',
  title: 'A',
  mediaType: 'text/markdown',
  headingPath: [],
  page: null,
  charStart: 0,
  charEnd: 10,
  text: 'ten letter',
  score: 1,
  ranks: { keyword: 1, vector: 1, fused: 1, reranked: null },
  ...fields,
})
const prompt = (...sources: Source[]): PlacedPassage[] =>
  sources.map((one, index) => ({ place: index + 1, source: one }))
const told = (before: PlacedPassage[], after: PlacedPassage[]) =>
  comparePassages(before, after).map((one) => [one.kind, one.before?.place ?? null, one.after?.place ?? null])

const a = source({})
const b = source({ charStart: 50, charEnd: 90, text: 'of b' })
const c = source({ documentId: 'doc_2', revisionId: 'rev_2', text: 'of c' })

test('passages stay, move, come and go', () => {
  expect(told(prompt(a, b), prompt(a, b))).toEqual([
    ['same', 1, 1],
    ['same', 2, 2],
  ])
  expect(told(prompt(a, b), prompt(b, c))).toEqual([
    ['moved', 2, 1],
    ['added', null, 2],
    ['removed', 1, null],
  ])
  expect(told([], [])).toEqual([])
})

test('another cut of the same place is the same passage, said to be cut otherwise', () => {
  const longer = source({ charStart: 40, charEnd: 95, text: 'more of b' })
  expect(comparePassages(prompt(a, b), prompt(a, longer))).toMatchObject([
    { kind: 'same', isCut: false },
    { kind: 'same', isCut: true },
  ])
})

test('of two that overlap the one with more in common is taken, and each only once', () => {
  const [first, second] = [
    source({ charStart: 0, charEnd: 60, text: 'x' }),
    source({ charStart: 55, charEnd: 100, text: 'y' }),
  ]
  expect(told(prompt(b), prompt(first, second))).toEqual([
    ['added', null, 1],
    ['moved', 1, 2],
  ])
})

test('the same words in a new revision of the document are the same passage; in another document they are not', () => {
  const again = source({ revisionId: 'rev_9', charStart: 7, charEnd: 17 })
  expect(told(prompt(a), prompt(again))).toEqual([['same', 1, 1]])
  const copy = source({ documentId: 'doc_3', revisionId: 'rev_3' })
  expect(told(prompt(a), prompt(copy))).toEqual([
    ['added', null, 1],
    ['removed', 1, null],
  ])
})
