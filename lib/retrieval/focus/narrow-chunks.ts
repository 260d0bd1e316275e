import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { RankedChunk } from '../ranked-chunk'
import { chooseWindow } from './choose-window'

type Sentence = { readonly start: number; readonly end: number; readonly text: string }
export type SplitChunk = { readonly chunk: RankedChunk; readonly sentences: readonly Sentence[] }
export type Weights = { readonly neighbour: number; readonly chunk: number; readonly below: number }

/**
 * A sentence's score is its own, plus a share of its better neighbour's, plus the chunk's score (0 to 1) times a weight. A sentence is worth
 * reading when its score is at most `below` under the best of all. Chosen on 107 questions of `bench/spans` (tune) and seen to hold on the
 * other 132: docs/decisions/0021-focused-passages.md.
 */
export const byModel: Weights = { neighbour: 0.3, chunk: 24, below: 13 }
export const byWords: Weights = { neighbour: 0.3, chunk: 24, below: 10 }

export const splitChunk = (chunk: RankedChunk): SplitChunk => ({
  chunk,
  sentences: splitSentences(chunk.text).map(({ start, end }) => ({ start, end, text: chunk.text.slice(start, end) })),
})

/** Cuts each chunk down to its window; `score` gives all sentences of all chunks their own scores, in order. */
export function narrowChunks(
  weights: Weights,
  split: readonly SplitChunk[],
  score: (sentences: readonly string[]) => readonly number[],
): RankedChunk[] {
  const own = score(split.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
  let at = 0
  const weighed = split.map(({ chunk, sentences }) => {
    const scores = own.slice(at, at + sentences.length)
    at += sentences.length
    return sentences.map(({ start, end }, index) => {
      const neighbours = [scores[index - 1], scores[index + 1]].filter((value) => value !== undefined)
      const beside = neighbours.length > 0 ? Math.max(...neighbours) : Math.min(...scores)
      return {
        score: (scores[index] ?? 0) + weights.neighbour * beside + weights.chunk * chunk.score,
        length: end - start,
      }
    })
  })
  const threshold = Math.max(...weighed.flat().map((sentence) => sentence.score), -Infinity) - weights.below
  return split.map(({ chunk, sentences }, index) => {
    const { first, last } = chooseWindow(weighed[index] ?? [], threshold)
    return cut(chunk, sentences[first]?.start ?? 0, sentences[last]?.end ?? chunk.text.length)
  })
}

function cut(chunk: RankedChunk, start: number, end: number): RankedChunk {
  const text = chunk.text.slice(start, end)
  return {
    ...chunk,
    text,
    charStart: chunk.charStart + start,
    charEnd: chunk.charStart + end,
    tokenCount: Math.ceil((chunk.tokenCount * text.length) / Math.max(1, chunk.text.length)),
  }
}
