import type { Source } from '@/lib/domain/answer'
import type { GoldenSource } from '@/lib/domain/golden-case'
import { holdsSource, lengthOf, squeeze } from '../text/holds-source'
import { meanOrNull, asScore, type ScoreInput, type Scorer } from './scorer'

const k = 5

const holds = (passage: Source, source: GoldenSource): boolean =>
  passage.externalId === source.document && holdsSource(passage.text, source)

/** Null for cases without expected spans: a refusal has nothing that should be found. */
const ofSources = (input: ScoreInput, score: (sources: readonly GoldenSource[]) => number | null): number | null =>
  input.golden.sources.length === 0 ? null : score(input.golden.sources)

/** The share of the expected documents that have a passage among the first five. */
export const recallScorer: Scorer = {
  name: 'recall',
  score: (input) =>
    ofSources(input, (sources) => {
      const found = new Set(input.answer.sources.slice(0, k).map((passage) => passage.externalId))
      return meanOrNull([...new Set(sources.map((source) => source.document))].map((name) => asScore(found.has(name))))
    }),
}

/** The share of the expected spans that stand whole in the passages of the prompt. */
export const spanRecallScorer: Scorer = {
  name: 'span-recall',
  score: (input) =>
    ofSources(input, (sources) =>
      meanOrNull(sources.map((source) => asScore(input.answer.sources.some((passage) => holds(passage, source))))),
    ),
}

/**
 * Intersection over union of letters, of the expected spans and the first five passages: how much of what is read was wanted. Low by nature, because a
 * passage is longer than a sentence; it falls when passages grow.
 */
export const spanIouScorer: Scorer = {
  name: 'span-iou',
  score: (input) =>
    ofSources(input, (sources) => {
      const passages = input.answer.sources.slice(0, k)
      const found = sources.filter((source) => passages.some((passage) => holds(passage, source)))
      const letters = (some: readonly GoldenSource[]): number => some.reduce((sum, source) => sum + lengthOf(source), 0)
      const read = passages.reduce((sum, passage) => sum + squeeze(passage.text).length, 0)
      const union = read + letters(sources) - letters(found)
      return union === 0 ? null : Math.min(1, letters(found) / union)
    }),
}

/** One over the rank of the first passage with an expected span. */
export const reciprocalRankScorer: Scorer = {
  name: 'mrr',
  score: (input) =>
    ofSources(input, (sources) => {
      const at = input.answer.sources.findIndex((passage) => sources.some((source) => holds(passage, source)))
      return at < 0 ? 0 : 1 / (at + 1)
    }),
}

/**
 * nDCG over the passages of the prompt. A passage gains one for each expected span that no passage before it had. The best order has the
 * passages that were found by falling gain, and each span that was not found in a passage of its own after them.
 */
export const ndcgScorer: Scorer = {
  name: 'ndcg',
  score: (input) =>
    ofSources(input, (sources) => {
      const left = new Set(sources)
      const gains = input.answer.sources.map((passage) => {
        const found = [...left].filter((source) => holds(passage, source))
        for (const source of found) left.delete(source)
        return found.length
      })
      const best = [...gains.filter((gain) => gain > 0).toSorted((a, b) => b - a), ...[...left].map(() => 1)]
      return discountedGain(gains) / discountedGain(best)
    }),
}

const discountedGain = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)
