import { splitSentences } from '@/lib/domain/text/split-sentences'
import type { RankedChunk } from '../ranked-chunk'
import { chooseWindow } from './choose-window'
import { scoreByWords } from './score-by-words'

/**
 * A sentence's score is its own (0 to 10), plus a share of its better neighbour's, plus its chunk's score (0 to 1) times a weight. A
 * sentence is worth reading when its score is at most `below` under the best of all. Chosen on 107 questions of `bench/spans` (tune) and seen to
 * hold on the other 132: docs/decisions/0021-focused-passages.md.
 */
const weights = { neighbour: 0.3, chunk: 24, below: 11 }

/**
 * Narrows each chunk to the sentences that the query is about, so that what is returned is mostly evidence. The best chunk keeps most of
 * itself, those far behind it keep a sentence or two. Takes a millisecond for twenty chunks: no model reads the sentences.
 * @returns the same chunks in the same order, with `text`, offsets and `tokenCount` of their window
 */
export function focusChunks(query: string, ranked: readonly RankedChunk[]): RankedChunk[] {
  const split = ranked.map(({ text }) => splitSentences(text))
  const own = scoreByWords(
    query,
    split.flatMap((sentences, index) => sentences.map(({ start, end }) => ranked[index]?.text.slice(start, end) ?? '')),
  )
  let at = 0
  const weighed = ranked.map((chunk, index) => {
    const sentences = split[index] ?? []
    const scores = own.slice(at, at + sentences.length)
    at += sentences.length
    return sentences.map(({ start, end }, i) => ({
      score: (scores[i] ?? 0) + weights.neighbour * besideOf(scores, i) + weights.chunk * chunk.score,
      length: end - start,
    }))
  })
  const threshold = Math.max(...weighed.flat().map((sentence) => sentence.score), -Infinity) - weights.below
  return ranked.map((chunk, index) => {
    const { first, last } = chooseWindow(weighed[index] ?? [], threshold)
    return cut(chunk, split[index]?.[first]?.start ?? 0, split[index]?.[last]?.end ?? chunk.text.length)
  })
}

/** The better one of the neighbours' scores; a sentence alone is its own neighbour. */
const besideOf = (scores: readonly number[], index: number): number =>
  scores.length === 1 ? (scores[0] ?? 0) : Math.max(scores[index - 1] ?? 0, scores[index + 1] ?? 0)

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
