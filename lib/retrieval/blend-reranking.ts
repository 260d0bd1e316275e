import type { RankedChunk } from './ranked-chunk'

/**
 * Reorders the head of a ranking by the cross-encoder's logits (one per head chunk, in order) without throwing the first ranking
 * away: final = (1 - w) * fused + w * min-max normalised logit. The tail keeps its order below the head.
 * Replacing instead of blending lost on the tune sets; see docs/retrieval.md.
 */
export function blendReranking(
  ranked: readonly RankedChunk[],
  logits: readonly number[],
  weight: number,
): RankedChunk[] {
  const worst = Math.min(...logits)
  const range = Math.max(...logits) - worst
  const head = logits.flatMap((logit, index) => {
    const chunk = ranked[index]
    if (!chunk) return []
    const share = range > 0 ? (logit - worst) / range : 1
    return [{ chunk, logit, blended: (1 - weight) * chunk.scores.fused + weight * share }]
  })
  head.sort((a, b) => b.blended - a.blended)

  const lowest = head.at(-1)?.blended ?? 1
  const reordered = head.map(({ chunk, logit, blended }, index) => ({
    ...chunk,
    score: blended,
    ranks: { ...chunk.ranks, reranked: index + 1 },
    scores: { ...chunk.scores, reranked: logit },
  }))
  const tail = ranked.slice(head.length).map((chunk) => ({ ...chunk, score: lowest * chunk.scores.fused }))
  return [...reordered, ...tail]
}
