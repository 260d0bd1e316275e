import { FootnoteError } from '@/lib/errors/footnote-error'
import type { RerankAnswer } from './rerank-protocols'

/**
 * The scores in the order of the texts. An answer that leaves one out, names one twice or one that was never sent is not half of an
 * answer: whoever mixed that up may have mixed up the rest. @throws provider_unavailable
 */
export function placeScores(rows: RerankAnswer['rows'], count: number): number[] {
  const scores: number[] = Array.from({ length: count }, () => Number.NaN)
  for (const { index, score } of rows) {
    if (index >= count || !Number.isNaN(scores[index])) throw new FootnoteError('provider_unavailable')
    scores[index] = score
  }
  if (scores.some((score) => !Number.isFinite(score))) throw new FootnoteError('provider_unavailable')
  return scores
}
