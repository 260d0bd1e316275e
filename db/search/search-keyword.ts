import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'
import { detectKeywordEngine } from './detect-keyword-engine'
import { isKeywordIndexFault, rebuildKeywordIndex } from './rebuild-keyword-index'
import type { ScoredChunk, SearchWhere } from './search-conditions'
import { searchBm25Index } from './search-bm25-index'
import { searchBm25Sql } from './search-bm25-sql'

export type SearchKeywordParams = SearchWhere & { readonly query: string; readonly limit: number }

/**
 * The chunks that match any word of the question, stemmed and without stop words, by BM25 (k1 1.2, b 0.75), best first.
 * Only active chunks that the scope may read; scores are positive and comparable within one call. A server's index that cannot be
 * read is built anew, and the search is done again.
 */
export async function searchKeyword(db: Db, scope: Scope, params: SearchKeywordParams): Promise<ScoredChunk[]> {
  const engine = await detectKeywordEngine(db)
  if (engine === 'sql-bm25') return searchBm25Sql(db, scope, params)
  try {
    return await searchBm25Index(db, scope, params)
  } catch (error) {
    if (!isKeywordIndexFault(error) || !(await rebuildKeywordIndex(db))) throw error
    return searchBm25Index(db, scope, params)
  }
}
