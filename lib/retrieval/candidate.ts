import type { ChunkId } from '@/lib/domain/ids'
import type { PassageRanks, PassageScores } from '@/lib/domain/passage'

/** A chunk on its way through the stages: where each ranker put it, and why. `scores.fused` is 0..1. */
export type Candidate = {
  readonly chunkId: ChunkId
  readonly ranks: PassageRanks
  readonly scores: PassageScores
}
