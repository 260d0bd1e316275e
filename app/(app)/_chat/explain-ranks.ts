import type { PassageRanks } from '@/lib/domain/passage'

function ordinal(rank: number): string {
  const tens = rank % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${suffix}`
}

/** Why a source is there, one short sentence per ranker that found it. */
export function explainRanks(ranks: PassageRanks): string[] {
  const reasons: string[] = []
  if (ranks.keyword !== null) {
    reasons.push(
      ranks.keyword === 1
        ? 'Best match for the words of your question.'
        : `${ordinal(ranks.keyword)} by the words of your question.`,
    )
  }
  if (ranks.vector !== null) {
    reasons.push(ranks.vector === 1 ? 'Closest in meaning.' : `${ordinal(ranks.vector)} closest in meaning.`)
  }
  if (ranks.reranked !== null) {
    reasons.push(`${ordinal(ranks.reranked)} after reading question and passage together.`)
  } else if (ranks.fused !== null && ranks.keyword !== null && ranks.vector !== null) {
    reasons.push(`${ordinal(ranks.fused)} with both taken together.`)
  }
  if (reasons.length > 0) return reasons
  // Not even fused: nothing ranked it, a person chose it.
  return [
    ranks.fused === null ? 'Cited by the answer that was verified.' : 'It stands beside a passage that was found.',
  ]
}
