import { describe, expect, it } from 'vitest'
import type { ChunkId } from '@/lib/domain/ids'
import type { Candidate } from './candidate'
import { decideRerank } from './decide-rerank'

const candidate = (fused: number, keyword: number | null, vector: number | null): Candidate => ({
  chunkId: `chk_${fused}` as ChunkId,
  ranks: { keyword, vector, fused: null, reranked: null },
  scores: { keyword: null, vector: null, fused, reranked: null },
})
const unsure = [candidate(0.8, 1, 4), candidate(0.78, 3, 1)]
const sure = [candidate(1, 1, 1), candidate(0.4, 2, 2)]
const query = 'Until when does unused leave carry over?'
const decide = (given: Partial<Parameters<typeof decideRerank>[0]> = {}) =>
  decideRerank({ query, wanted: 'auto', available: true, fused: unsure, ...given })

describe('decideRerank', () => {
  it('reranks a question whose first ranking is unsure', () => {
    expect(decide()).toBe('reranked')
    expect(decide({ wanted: undefined })).toBe('reranked')
  })

  it('skips when both rankers have the same first and it is far ahead', () => {
    expect(decide({ fused: sure })).toBe('sure')
  })

  it('skips statements, which the cross-encoder was not made for', () => {
    expect(decide({ query: 'Unused leave carries over until the end of March.' })).toBe('keyword_statement')
  })

  it('does as it is told when told', () => {
    expect(decide({ wanted: false })).toBe('off')
    expect(decide({ wanted: true, fused: sure })).toBe('reranked')
  })

  it('says when there is no model or nothing to reorder', () => {
    expect(decide({ available: false })).toBe('unavailable')
    expect(decide({ fused: sure.slice(0, 1) })).toBe('too_few')
  })
})
