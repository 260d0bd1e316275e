import type { CollectionId } from '@/lib/domain/ids'
import type { RetrieveResult } from '@/lib/domain/retrieval'
import { retrievePassages } from '@/lib/retrieval/retrieve-passages'
import { readWithGlossary } from '@/lib/retrieval/glossary/read-with-glossary'
import { defineRoute } from '../_lib/define-route'
import { searchSpec } from './spec'
import { toSearchResult } from './to-search-result'

export const POST = defineRoute(searchSpec, async ({ runtime, scope, body, request, requestId }) => {
  const { query, withoutTerms, k, mode, explain, collectionIds, filters, passages, rerank = 'auto' } = body
  const expansions = await readWithGlossary(runtime, scope, { question: query, without: withoutTerms })
  const found = await retrievePassages(runtime, scope, {
    query,
    k,
    mode,
    rerank,
    shape: passages === 'focused' ? 'focused' : 'merged',
    requestId,
    signal: request.signal,
    ...(collectionIds && { collectionIds: collectionIds as CollectionId[] }),
    ...(filters && { filters }),
    ...(expansions.length > 0 && { expansions }),
  })
  return {
    body: {
      results: found.passages.map((passage) => toSearchResult(passage, explain)),
      ...(expansions.length > 0 && { expansions }),
      tookMs: Math.round(found.timings.totalMs),
      ...(explain && { explanation: explanationOf(found) }),
    },
  }
})

function explanationOf({ mode, rerank, rerankedBy, timings }: RetrieveResult) {
  return { mode, rerank, rerankedBy, timings }
}
