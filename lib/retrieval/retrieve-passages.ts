import type { Passage } from '@/lib/domain/passage'
import type { RetrieveInput, RetrieveResult } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { decideRerank } from './decide-rerank'
import { fitTokenBudget } from './fit-token-budget'
import { focusChunks } from './focus/focus-chunks'
import { joinTouching } from './focus/join-touching'
import { locatePages } from './focus/locate-pages'
import { foldNearDuplicates } from './fold-near-duplicates'
import { fuseRankings } from './fuse-rankings'
import { loadRankedChunks } from './load-ranked-chunks'
import { mergeNeighbours, type ChunkSpan } from './merge-neighbours'
import { preferLaterEditions } from './prefer-later-editions'
import type { RankedChunk } from './ranked-chunk'
import { readPassages } from './read-passages'
import { rerankChunks } from './rerank-chunks'
import { searchCandidates } from './search-candidates'
import { weighRankings } from './weigh-rankings'

/** More than `k` chunks are looked at, because neighbours merge and near-duplicates fold; and enough for the reranker to choose from. */
const chunksPerPassage = 2
const fewestChunks = 12

/**
 * The passages of the scope's documents that answer the query best, best first. Rights, collections and filters hold in SQL.
 * Without an embedder the ranking is by keyword only, and `mode` says so; `rerank` says whether the cross-encoder ran, or why not.
 * @throws database_timeout and database_unavailable; a failing model never fails the search
 */
export async function retrievePassages(runtime: Runtime, scope: Scope, input: RetrieveInput): Promise<RetrieveResult> {
  const { k = 10, merge = true, focus = false, tokenBudget = Infinity } = input
  const startedAt = performance.now()
  input.onPhase?.('searching')

  const lists = await searchCandidates(runtime, scope, input)
  const fused = fuseRankings({ ...lists, vectorWeight: weighRankings(input.query) })
  const chunks = await loadRankedChunks(runtime, scope, fused.slice(0, Math.max(fewestChunks, k * chunksPerPassage)))
  const searchedAt = performance.now()

  const { reranker } = runtime.models
  const rerank = decideRerank({ query: input.query, wanted: input.rerank, available: reranker !== null, fused })
  if (rerank === 'reranked') input.onPhase?.('reranking')
  const { ranked, bestLogit } =
    rerank === 'reranked' && reranker
      ? await rerankChunks(runtime, scope, reranker, input, chunks)
      : { ranked: chunks, bestLogit: null }
  const rerankedAt = performance.now()

  const ordered = preferLaterEditions(input.query, ranked)
  const spans = toSpans(ordered, input)
  const readable = await readPassages(runtime, scope, spans)
  const distinct: Passage[] = merge || focus ? foldNearDuplicates(readable) : readable
  const fitting = fitTokenBudget(distinct.slice(0, k), tokenBudget)
  const passages = focus ? await locatePages(runtime, scope, fitting) : fitting

  const endedAt = performance.now()
  return {
    passages,
    mode: lists.mode,
    rerank,
    bestScore: passages[0]?.score ?? 0,
    bestRerank: bestLogit,
    timings: {
      embedMs: lists.embedMs,
      searchMs: searchedAt - startedAt,
      rerankMs: rerankedAt - searchedAt,
      totalMs: endedAt - startedAt,
    },
  }
}

function toSpans(chunks: readonly RankedChunk[], { query, merge = true, focus = false }: RetrieveInput): ChunkSpan[] {
  if (focus) return joinTouching(focusChunks(query, chunks))
  return merge ? mergeNeighbours(chunks) : chunks.map((best) => ({ best, members: [best] }))
}
