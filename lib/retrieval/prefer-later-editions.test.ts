import { expect, test } from 'vitest'
import { preferLaterEditions } from './prefer-later-editions'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const order = (query: string, chunks: readonly (readonly [title: string, score: number])[]): string[] =>
  preferLaterEditions(
    query,
    chunks.map(([title, score], ordinal) => makeRankedChunk({ ordinal, title, score })),
  ).map((chunk) => chunk.title)

test('of two editions with nearly the same score the later comes first', () => {
  const chunks = [
    ['Leave Policy 2023', 0.9],
    ['Leave Policy 2025', 0.88],
  ] as const
  expect(order('annual leave', chunks)).toEqual(['Leave Policy 2025', 'Leave Policy 2023'])
  expect(order('annual leave in 2023', chunks)).toEqual(['Leave Policy 2023', 'Leave Policy 2025'])
})

test('a clear lead stands, and unrelated documents keep their order', () => {
  const clear = [
    ['Leave Policy 2023', 0.9],
    ['Leave Policy 2025', 0.7],
  ] as const
  expect(order('annual leave', clear)).toEqual(['Leave Policy 2023', 'Leave Policy 2025'])
  const unrelated = [
    ['Price List 2023', 0.9],
    ['Leave Policy 2025', 0.89],
  ] as const
  expect(order('annual leave', unrelated)).toEqual(['Price List 2023', 'Leave Policy 2025'])
})
