import type { ChunkRow } from '@/db/search/select-chunks'
import type { Passage } from '@/lib/domain/passage'

const noRanks = { keyword: null, vector: null, fused: null, reranked: null }

/** A chunk that a verified answer cites, as a passage. Nothing ranked it: a person chose it. */
export function toCitedPassage({
  pageStart,
  pageEnd: _end,
  ordinal: _ordinal,
  simhash: _simhash,
  ...chunk
}: ChunkRow): Passage {
  return { ...chunk, page: pageStart, score: 0, ranks: noRanks, scores: { ...noRanks, fused: 0 } }
}
