import { z } from 'zod'
import type { CollectionId } from './ids'
import type { QuestionExpansion } from './question-expansion'
import { searchModes, type Passage, type SearchMode } from './passage'

export const searchFiltersSchema = z
  .object({
    documentIds: z.array(z.string()).max(1000).optional(),
    mediaTypes: z.array(z.string()).max(50).optional(),
    /** ISO dates, inclusive, against the document's date. */
    dateFrom: z.iso.date().optional(),
    dateTo: z.iso.date().optional(),
    /** Exact matches on document metadata. */
    metadata: z.record(z.string(), z.string()).optional(),
  })
  .strict()
export type SearchFilters = z.infer<typeof searchFiltersSchema>

/** What limits a search inside its query: the caller's filters, or what the words of a question said. */
export type SourceLimits = SearchFilters & {
  /** Documents without a date count by the day they were last changed here. Without this they pass no filter of dates. */
  readonly undatedByChange?: boolean
}

export const searchModeSchema = z.enum(searchModes)

export type RetrieveInput = {
  readonly query: string
  readonly requestId: string
  /** Undefined or empty: every collection the scope may read. */
  readonly collectionIds?: readonly CollectionId[]
  /** What the glossary has other words for in the query; those that stand in it are searched as well. */
  readonly expansions?: readonly QuestionExpansion[]
  /** Passages returned at most. Default 10. */
  readonly k?: number
  /** Tokens of all passages together at most. Default: no limit for search, the prompt's budget for answers. */
  readonly tokenBudget?: number
  readonly filters?: SourceLimits
  readonly mode?: SearchMode
  /** What the vector ranking counts, 0..1. Default: by kind of query. */
  readonly vectorWeight?: number
  /** auto: rerank only when the first ranking is unsure. Default auto. */
  readonly rerank?: boolean | 'auto'
  /** Who reranks: the id of a hosted reranker or `local`; null: the environment's choice. Default: the workspace's, else the environment's. */
  readonly reranker?: string | null
  /**
   * merged: neighbouring chunks of one document become one readable passage, near-duplicates are folded; focused: each chunk is narrowed to the
   * sentences that the query is about, near-duplicates are folded; chunks: as they are ranked. Default merged.
   */
  readonly shape?: 'merged' | 'focused' | 'chunks'
  readonly conversationId?: string
  readonly answerId?: string
  readonly signal?: AbortSignal
  /** Told when reranking begins, so that the stream can say what it is doing. */
  readonly onPhase?: (phase: 'searching' | 'reranking') => void
}

export type RerankDecision = 'reranked' | 'off' | 'unavailable' | 'sure' | 'too_few' | 'keyword_statement'

/** Who put the passages in their order, and in whose place. */
export const rerankedBySchema = z.object({
  /** `cohere:rerank-v3.5`, or the local one's id. Null: nobody could, and the first ranking stands. */
  by: z.string().nullable(),
  /** The hosted one that was to do it, and what kept it from it. */
  insteadOf: z.object({ id: z.string(), code: z.string() }).nullable(),
})
export type RerankedBy = z.infer<typeof rerankedBySchema>

export type RetrieveResult = {
  readonly passages: readonly Passage[]
  /** What was really run: hybrid falls back to keyword when no embedder is there. */
  readonly mode: SearchMode
  readonly rerank: RerankDecision
  /** Null where nothing was reranked. */
  readonly rerankedBy: RerankedBy | null
  /** Distinct signals for refusal: the best fused score, and the best cross-encoder logit where one was computed. */
  readonly bestScore: number
  readonly bestRerank: number | null
  readonly timings: {
    readonly embedMs: number
    readonly searchMs: number
    readonly rerankMs: number
    readonly totalMs: number
  }
}
