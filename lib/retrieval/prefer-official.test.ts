import { expect, test } from 'vitest'
import { preferOfficial } from './prefer-official'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const order = (...chunks: readonly (readonly [title: string, score: number, isOfficial?: boolean])[]): string[] =>
  preferOfficial(
    chunks.map(([title, score, isOfficial = false], ordinal) => makeRankedChunk({ ordinal, title, score, isOfficial })),
  ).map((chunk) => chunk.title)

test('of two that answer about as well the official one comes first, and a clear lead stands', () => {
  expect(order(['Wiki', 1], ['Leave policy', 0.95, true])).toEqual(['Leave policy', 'Wiki'])
  expect(order(['Wiki', 1], ['Leave policy', 0.7, true])).toEqual(['Wiki', 'Leave policy'])
})

test('a later edition is not held back by an older one that was marked', () => {
  expect(order(['Leave Policy 2025', 0.9], ['Leave Policy 2023', 0.88, true])).toEqual([
    'Leave Policy 2025',
    'Leave Policy 2023',
  ])
})

test('where nothing is marked, nothing moves', () => {
  expect(order(['B', 0.5], ['A', 0.9])).toEqual(['B', 'A'])
})
