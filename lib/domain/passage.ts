import type { ServiceMark } from './tool-service'
import type { ChunkId, CollectionId, DocumentId, RevisionId } from './ids'

/** 1-based ranks; null where that ranker did not return the chunk or was not run. */
export type PassageRanks = {
  readonly keyword: number | null
  readonly vector: number | null
  readonly fused: number | null
  readonly reranked: number | null
}

/** The raw scores behind the ranks, for "why this source" and the retrieval test page. */
export type PassageScores = {
  readonly keyword: number | null
  readonly vector: number | null
  readonly fused: number
  /** The logit of the cross-encoder on this server, which is comparable between questions; null where it did not read the passage. */
  readonly reranked: number | null
  /** What a hosted reranker gave, on a scale of its own; absent where none did. */
  readonly hosted?: number
}

/**
 * A readable piece of a pinned revision, retrieved for one question. May span several neighbouring chunks; `chunkId` is
 * the best of them. `text` is `revision.text.slice(charStart, charEnd)`.
 */
export type Passage = {
  readonly documentId: DocumentId
  readonly externalId: string
  readonly revisionId: RevisionId
  readonly collectionId: CollectionId
  readonly chunkId: ChunkId
  readonly title: string
  readonly mediaType: string
  readonly headingPath: readonly string[]
  readonly page: number | null
  readonly charStart: number
  readonly charEnd: number
  readonly text: string
  readonly tokenCount: number
  readonly score: number
  readonly ranks: PassageRanks
  readonly scores: PassageScores
  /** ISO date the document carries or was last changed, for recency and for the reader. */
  readonly date: string | null
  /** Its document is preferred to others that answer the same; absent where it is not. */
  readonly isOfficial?: boolean
  /** Set where it is what a service said and no document: its ids are then those of the kept answer (`tool_results`). */
  readonly service?: ServiceMark
}

export const searchModes = ['hybrid', 'keyword', 'vector'] as const
export type SearchMode = (typeof searchModes)[number]
