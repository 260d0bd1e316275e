import { describe, expect, it } from 'vitest'
import { explainRanks } from './explain-ranks'

describe('explainRanks', () => {
  it('says in words which rankers found a source', () => {
    expect(explainRanks({ keyword: 1, vector: 3, fused: 2, reranked: null })).toEqual([
      'Best match for the words of your question.',
      '3rd closest in meaning.',
      '2nd with both taken together.',
    ])
  })

  it('lets the reranker speak last, and counts 11 to 13 right', () => {
    expect(explainRanks({ keyword: 12, vector: null, fused: 1, reranked: 11 })).toEqual([
      '12th by the words of your question.',
      '11th after reading question and passage together.',
    ])
  })

  it('has an answer also when no ranker did', () => {
    const found = { keyword: null, vector: null, reranked: null }
    expect(explainRanks({ ...found, fused: 4 })).toEqual(['It stands beside a passage that was found.'])
    expect(explainRanks({ ...found, fused: null })).toEqual(['Cited by the answer that was verified.'])
  })
})
