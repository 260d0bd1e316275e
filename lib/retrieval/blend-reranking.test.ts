import { expect, it } from 'vitest'
import { blendReranking, type HeadScores } from './blend-reranking'
import { makeRankedChunk } from './testing/make-ranked-chunk'

const chunk = (ordinal: number, fused: number) =>
  makeRankedChunk({ ordinal, score: fused, scores: { keyword: null, vector: null, fused, reranked: null } })
const local = (values: number[]): HeadScores => ({ values, from: 'local' })
const hosted = (values: number[]): HeadScores => ({ values, from: 'hosted' })
const ranked = [chunk(0, 1), chunk(1, 0.8), chunk(2, 0.6), chunk(3, 0.4)]

it('moves up what the cross-encoder prefers and records why', () => {
  const [first, second] = blendReranking(ranked, local([-4, 6, -8]), 0.8)
  expect(first).toMatchObject({ ordinal: 1, ranks: { reranked: 1 }, scores: { fused: 0.8, reranked: 6 } })
  expect(second).toMatchObject({ ordinal: 0, ranks: { reranked: 2 } })
})

it('leaves the order to the first ranking where the cross-encoder sees no difference', () => {
  expect(blendReranking(ranked, local([2, 2, 2]), 0.65).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3])
})

it('keeps what was not scored below what was, with scores that never rise along the list', () => {
  const scores = blendReranking(ranked, local([-4, 6]), 0.8).map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(blendReranking(ranked, local([-4, 6]), 0.65).map(({ ordinal }) => ordinal)).toEqual([1, 0, 2, 3])
})

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit))

it('blends a hosted reranker alike whether or not its server sends scores through a sigmoid', () => {
  const logits = [-7, 3, -2, 6]
  const blended = (values: number[]): [number, number][] =>
    blendReranking(ranked, hosted(values), 0.75).map(({ ordinal, score }) => [ordinal, Number(score.toFixed(4))])
  expect(blended(logits.map(sigmoid))).toEqual(blended(logits))
  expect(blended(logits)[0]?.[0]).toBe(3)
})

it('keeps a hosted score apart from the logits that refusal reads', () => {
  const [first] = blendReranking(ranked, hosted([0.1, 0.9]), 0.75)
  expect(first).toMatchObject({ ordinal: 1, ranks: { reranked: 1 }, scores: { reranked: null, hosted: 0.9 } })
})

it('takes scores of exactly 0 and 1 for what they are', () => {
  const blended = blendReranking(ranked, hosted([0, 1, 0.5, 1]), 0.75)
  expect(blended.map(({ ordinal }) => ordinal)).toEqual([1, 3, 2, 0])
  expect(blended.every(({ score }) => Number.isFinite(score))).toBe(true)
})
