import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'
import { detectKeywordEngine } from './detect-keyword-engine'
import type { ScoredChunk, SearchWhere } from './search-conditions'
import { searchBm25Index } from './search-bm25-index'
import { searchBm25Sql } from './search-bm25-sql'

export type SearchKeywordParams = SearchWhere & { readonly query: string; readonly limit: number }

/**
 * The chunks that match any word of the question, stemmed and without stop words, by BM25 (k1 1.2, b 0.75), best first.
 * Only active chunks that the scope may read; scores are positive and comparable within one call.
 */
export async function searchKeyword(db: Db, scope: Scope, params: SearchKeywordParams): Promise<ScoredChunk[]> {
  const engine = await detectKeywordEngine(db)
  return engine === 'pg_textsearch' ? searchBm25Index(db, scope, params) : searchBm25Sql(db, scope, params)
}
