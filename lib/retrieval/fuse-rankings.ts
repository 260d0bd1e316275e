import type { ScoredChunk } from '@/db/search/search-conditions'
import type { ChunkId } from '@/lib/domain/ids'
import type { Candidate } from './candidate'

type Rankings = {
  readonly keyword: readonly ScoredChunk[]
  readonly vector: readonly ScoredChunk[]
  /** 0..1, what the vector ranking counts; the keyword ranking counts the rest. */
  readonly vectorWeight: number
}

type Place = { rank: number; score: number; share: number }

/** Each chunk's 1-based rank, raw score and min-max normalised score. A list whose scores are all equal gives 1 to each. */
function placeChunks(list: readonly ScoredChunk[]): Map<ChunkId, Place> {
  const best = list[0]?.score ?? 0
  const worst = list.at(-1)?.score ?? 0
  const range = best - worst
  return new Map(
    list.map(({ chunkId, score }, index) => [
      chunkId,
      { rank: index + 1, score, share: range > 0 ? (score - worst) / range : 1 },
    ]),
  )
}

/**
 * Fuses two rankings, each best first, by a weighted sum of min-max normalised scores (Bruch et al. 2022). What a ranker did
 * not return gets nothing from it. When one ranking is empty the other counts in full, so that a fused score of 1 always means
 * "best by every ranker that ran".
 */
export function fuseRankings({ keyword, vector, vectorWeight }: Rankings): Candidate[] {
  const byKeyword = placeChunks(keyword)
  const byVector = placeChunks(vector)
  const weight = vector.length === 0 ? 0 : keyword.length === 0 ? 1 : vectorWeight

  const fused = [...new Set([...byKeyword.keys(), ...byVector.keys()])].map((chunkId) => {
    const k = byKeyword.get(chunkId)
    const v = byVector.get(chunkId)
    const score = (1 - weight) * (k?.share ?? 0) + weight * (v?.share ?? 0)
    return { chunkId, k, v, score }
  })
  fused.sort((a, b) => b.score - a.score || (a.k?.rank ?? Infinity) - (b.k?.rank ?? Infinity))

  return fused.map(({ chunkId, k, v, score }, index) => ({
    chunkId,
    ranks: { keyword: k?.rank ?? null, vector: v?.rank ?? null, fused: index + 1, reranked: null },
    scores: { keyword: k?.score ?? null, vector: v?.score ?? null, fused: score, reranked: null },
  }))
}
