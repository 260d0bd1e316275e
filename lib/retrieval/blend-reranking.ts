import type { RankedChunk } from './ranked-chunk'

/** One score a head chunk, in order, and whose: a logit of the local cross-encoder, or a hosted reranker's own scale. */
export type HeadScores = { readonly values: readonly number[]; readonly from: 'local' | 'hosted' }

/**
 * Reorders the head of a ranking by a reranker's scores without throwing the first ranking away: final = (1 - w) * fused + w * min-max
 * normalised score. The tail keeps its order below the head. Replacing instead of blending lost on the tune sets; see docs/retrieval.md.
 */
export function blendReranking(
  ranked: readonly RankedChunk[],
  { values, from }: HeadScores,
  weight: number,
): RankedChunk[] {
  const levels = from === 'hosted' ? unbend(values) : values
  const worst = Math.min(...levels)
  const range = Math.max(...levels) - worst
  const head = levels.flatMap((level, index) => {
    const chunk = ranked[index]
    if (!chunk) return []
    const share = range > 0 ? (level - worst) / range : 1
    return [{ chunk, value: values[index] ?? level, blended: (1 - weight) * chunk.scores.fused + weight * share }]
  })
  head.sort((a, b) => b.blended - a.blended)

  const lowest = head.at(-1)?.blended ?? 1
  const reordered = head.map(({ chunk, value, blended }, index) => ({
    ...chunk,
    score: blended,
    ranks: { ...chunk.ranks, reranked: index + 1 },
    scores: { ...chunk.scores, ...(from === 'hosted' ? { hosted: value } : { reranked: value }) },
  }))
  const tail = ranked.slice(head.length).map((chunk) => ({ ...chunk, score: lowest * chunk.scores.fused }))
  return [...reordered, ...tail]
}

/** A score of .999999 is as good as 1: no reranker means what lies between. */
const closest = 1e-6

/**
 * Most servers send the logit through a sigmoid, which presses all good passages against 1 and all others against 0; min-max of that would
 * leave the order among the others to the first ranking. Scores of 0 to 1 are bent back, so that a model is blended alike whether its server
 * does that or not. What lies outside was never bent.
 */
function unbend(scores: readonly number[]): number[] {
  if (scores.some((score) => score < 0 || score > 1)) return [...scores]
  return scores.map((score) => {
    const inside = Math.min(1 - closest, Math.max(closest, score))
    return Math.log(inside / (1 - inside))
  })
}
