import { expect, test } from 'vitest'
import type { ChunkId } from '@/lib/domain/ids'
import { chooseOverview, type OutlinedChunk } from './choose-overview'

const chunk = (id: string, headingPath: string[], tokenCount = 100): OutlinedChunk => ({
  id: id as ChunkId,
  headingPath,
  tokenCount,
})
const idsOf = (chunks: readonly OutlinedChunk[]) => chunks.map(({ id }) => id)

test('each section is there by its first passage that is more than a line', () => {
  const chunks = Array.from({ length: 8 }, (_, at) => [
    chunk(`${at} line`, ['Policy', `Section ${at}`], 10),
    chunk(`${at} first`, ['Policy', `Section ${at}`]),
    chunk(`${at} second`, ['Policy', `Section ${at}`]),
  ]).flat()
  const ids = idsOf(chooseOverview(chunks, 10_000))
  expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 8 }, (_, at) => `${at} first`)))
  expect(ids).toHaveLength(12)
  expect(ids).toEqual(chunks.map(({ id }) => id).filter((id) => ids.includes(id)))
})

test('of a long text without headings there are passages from beginning to end', () => {
  const chunks = Array.from({ length: 120 }, (_, at) => chunk(String(at), []))
  expect(idsOf(chooseOverview(chunks, 10_000))).toEqual(Array.from({ length: 12 }, (_, at) => String(at * 10)))
})

test('what has no room is left out evenly, and nothing of a document without passages is chosen', () => {
  const chunks = Array.from({ length: 12 }, (_, at) => chunk(String(at), [`Section ${at}`], 500))
  const kept = chooseOverview(chunks, 3000)
  expect(idsOf(kept)).toEqual(['0', '2', '4', '6', '8', '10'])
  expect(chooseOverview([], 3000)).toEqual([])
})
