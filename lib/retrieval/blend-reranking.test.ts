import { expect, it } from 'vitest'
import { blendReranking } from './blend-reranking'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const chunk = (ordinal: number, fused: number) =>
  makeRankedChunk({ ordinal, score: fused, scores: { keyword: null, vector: null, fused, reranked: null } })
const ranked = [chunk(0, 1), chunk(1, 0.8), chunk(2, 0.6), chunk(3, 0.4)]

it('moves up what the cross-encoder prefers and records why', () => {
  const [first, second] = blendReranking(ranked, [-4, 6, -8], 0.8)
  expect(first).toMatchObject({ ordinal: 1, ranks: { reranked: 1 }, scores: { fused: 0.8, reranked: 6 } })
  expect(second).toMatchObject({ ordinal: 0, ranks: { reranked: 2 } })
})

it('leaves the order to the first ranking where the cross-encoder sees no difference', () => {
  expect(blendReranking(ranked, [2, 2, 2], 0.65).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3])
})

it('keeps what was not scored below what was, with scores that never rise along the list', () => {
  const scores = blendReranking(ranked, [-4, 6], 0.8).map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(blendReranking(ranked, [-4, 6], 0.65).map(({ ordinal }) => ordinal)).toEqual([1, 0, 2, 3])
})
