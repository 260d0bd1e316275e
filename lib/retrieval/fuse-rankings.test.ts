import { describe, expect, it } from 'vitest'
import type { ScoredChunk } from '@/db/search/search-conditions'
import type { ChunkId } from '@/lib/domain/ids'
import { fuseRankings } from './fuse-rankings'

const list = (scores: Record<string, number>): ScoredChunk[] =>
  Object.entries(scores).map(([chunkId, score]) => ({ chunkId: chunkId as ChunkId, score }))
const ids = (fused: { chunkId: ChunkId }[]): string[] => fused.map((candidate) => candidate.chunkId)

describe('fuseRankings', () => {
  it('puts a chunk that both rankers like before one that only one ranker has first', () => {
    const fused = fuseRankings({
      keyword: list({ a: 9, b: 8, z: 1 }),
      vector: list({ c: 0.9, b: 0.88, y: 0.5 }),
      vectorWeight: 0.5,
    })
    expect(ids(fused).slice(0, 1)).toEqual(['b'])
    expect(fused[0]).toMatchObject({ ranks: { keyword: 2, vector: 2, fused: 1 }, scores: { keyword: 8, vector: 0.88 } })
  })

  it('follows the weight when the rankers disagree', () => {
    const keyword = list({ a: 9, b: 1 })
    const vector = list({ b: 0.9, a: 0.1 })
    expect(ids(fuseRankings({ keyword, vector, vectorWeight: 0.7 }))).toEqual(['b', 'a'])
    expect(ids(fuseRankings({ keyword, vector, vectorWeight: 0.3 }))).toEqual(['a', 'b'])
  })

  it('lets the ranker that ran count in full when the other did not', () => {
    const fused = fuseRankings({ keyword: list({ a: 9, b: 5, c: 1 }), vector: [], vectorWeight: 0.7 })
    expect(fused.map((candidate) => candidate.scores.fused)).toEqual([1, 0.5, 0])
    expect(fused[0]?.ranks).toEqual({ keyword: 1, vector: null, fused: 1, reranked: null })
  })

  it('keeps fused scores between 0 and 1 and gives equal scores their full share', () => {
    const fused = fuseRankings({ keyword: list({ a: 3, b: 3 }), vector: list({ a: 0.4 }), vectorWeight: 0.5 })
    expect(fused.map((candidate) => candidate.scores.fused)).toEqual([1, 0.5])
  })

  it('returns nothing for nothing', () => {
    expect(fuseRankings({ keyword: [], vector: [], vectorWeight: 0.5 })).toEqual([])
  })
})
