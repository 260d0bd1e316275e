import type { Passage } from '@/lib/domain/passage'
import type { RetrieveInput, RetrieveResult } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { decideRerank } from './decide-rerank'
import { blendReadings } from './glossary/blend-readings'
import { expandQuestion, expansionsIn, rewordQuestion } from './glossary/expand-question'
import { fitTokenBudget } from './fit-token-budget'
import { focusChunks } from './focus/focus-chunks'
import { joinTouching } from './focus/join-touching'
import { foldNearDuplicates } from './fold-near-duplicates'
import { fuseRankings } from './fuse-rankings'
import { loadRankedChunks } from './load-ranked-chunks'
import { locatePages } from './locate-pages'
import { mergeNeighbours, type ChunkSpan } from './merge-neighbours'
import { withParents } from './parents/with-parents'
import { preferLaterEditions } from './prefer-later-editions'
import { preferOfficial } from './prefer-official'
import type { RankedChunk } from './ranked-chunk'
import { readPassages } from './read-passages'
import { rerankChunks } from './rerank-chunks'
import { searchCandidates } from './search-candidates'
import { weighRankings } from './weigh-rankings'

/** More than `k` chunks are looked at, because neighbours merge and near-duplicates fold; and enough for the reranker to choose from. */
const chunksPerPassage = 2
const fewestChunks = 12

/** How ranked chunks become passages. */
const spansOf = {
  merged: (_, chunks) => mergeNeighbours(chunks),
  focused: (query, chunks) => joinTouching(focusChunks(query, chunks)),
  chunks: (_, chunks) => chunks.map((best) => ({ best, members: [best] })),
} satisfies Record<
  NonNullable<RetrieveInput['shape']>,
  (query: string, chunks: readonly RankedChunk[]) => readonly ChunkSpan[]
>

/**
 * The passages of the scope's documents that answer the query best, best first. Rights, collections and filters hold in SQL.
 * Without an embedder the ranking is by keyword only, and `mode` says so; `rerank` says whether a reranker ran, or why not, and `rerankedBy` which.
 * @throws database_timeout and database_unavailable; a failing model never fails the search
 */
export async function retrievePassages(runtime: Runtime, scope: Scope, input: RetrieveInput): Promise<RetrieveResult> {
  const { k = 10, shape = 'merged', tokenBudget = Infinity } = input
  const startedAt = performance.now()
  input.onPhase?.('searching')

  const depth = Math.max(fewestChunks, k * chunksPerPassage)
  const first = await rankChunks(runtime, scope, input, depth)
  // What was replaced, or switched as a whole, between ranking and loading: ranked again, or a reader meets a gap.
  const { lists, fused, chunks } = first.isWhole ? first : await rankChunks(runtime, scope, input, depth)
  const searchedAt = performance.now()

  const hosted = input.rerank === false ? null : await runtime.models.hostedReranker(scope, input.reranker)
  const rerankers = { hosted, local: runtime.models.reranker }
  const available = hosted !== null || rerankers.local !== null
  const rerank = decideRerank({ query: input.query, wanted: input.rerank, available, fused })
  if (rerank === 'reranked') input.onPhase?.('reranking')
  const { ranked, bestLogit, rerankedBy } =
    rerank === 'reranked'
      ? await rerankChunks(runtime, scope, rerankers, input, chunks)
      : { ranked: chunks, bestLogit: null, rerankedBy: null }
  const rerankedAt = performance.now()

  const ordered = preferLaterEditions(input.query, preferOfficial(ranked))
  const bothWordings = expandQuestion(input.query, expansionsIn(input.query, input.expansions))
  const cut = spansOf[shape](bothWordings, ordered)
  const spans = shape === 'merged' ? await withParents(runtime, scope, cut) : cut
  const readable = await readPassages(runtime, scope, spans)
  const distinct: Passage[] = shape === 'chunks' ? readable : foldNearDuplicates(readable)
  const fitting = fitTokenBudget(distinct.slice(0, k), tokenBudget)
  const passages = shape === 'focused' ? await locatePages(runtime, scope, fitting) : fitting

  const endedAt = performance.now()
  return {
    passages,
    mode: lists.mode,
    rerank,
    rerankedBy,
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

/** The best `depth` chunks with their text; not whole when some of them do not answer any more by the time they are loaded. */
async function rankChunks(runtime: Runtime, scope: Scope, input: RetrieveInput, depth: number) {
  const expansions = expansionsIn(input.query, input.expansions)
  const reworded = { ...input, query: rewordQuestion(input.query, expansions) }
  const [lists, other] = await Promise.all([
    searchCandidates(runtime, scope, input),
    expansions.length === 0 ? null : searchCandidates(runtime, scope, reworded),
  ])
  const vectorWeight = input.vectorWeight ?? weighRankings(input.query)
  const asked = fuseRankings({ ...lists, vectorWeight })
  const fused = other ? blendReadings(asked, fuseRankings({ ...other, vectorWeight })) : asked
  const wanted = fused.slice(0, depth)
  const chunks = await loadRankedChunks(runtime, scope, wanted)
  return { lists, fused, chunks, isWhole: chunks.length === wanted.length }
}
