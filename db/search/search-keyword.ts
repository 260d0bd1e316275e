import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'
import { segmentWords } from '@/lib/domain/text/segment-words'
import type { TextConfig } from '@/lib/domain/text/languages'
import { detectKeywordEngine } from './detect-keyword-engine'
import { keywordLanguages } from './keyword-languages'
import { isKeywordIndexFault, rebuildKeywordIndex } from './rebuild-keyword-index'
import type { ScoredChunk, SearchWhere } from './search-conditions'
import { searchBm25Index } from './search-bm25-index'
import { searchBm25Sql } from './search-bm25-sql'

type SearchKeywordParams = SearchWhere & { readonly query: string; readonly limit: number }

/** `query` is cut into words where its writing sets no blanks; `languages` are those that it is stemmed in. */
export type KeywordQuery = SearchKeywordParams & { readonly languages: readonly TextConfig[] }

/**
 * The chunks that match any word of the question, stemmed by language and without stop words, by BM25 (k1 1.2, b 0.75), best first.
 * Only active chunks that the scope may read; scores are positive and comparable within one call. A server's index that cannot be
 * read is built anew, and the search is done again.
 */
export async function searchKeyword(db: Db, scope: Scope, asked: SearchKeywordParams): Promise<ScoredChunk[]> {
  const engine = await detectKeywordEngine(db)
  const languages = await keywordLanguages(db, scope, asked.query)
  const params = { ...asked, query: segmentWords(asked.query) ?? asked.query, languages }
  if (engine === 'sql-bm25') return searchBm25Sql(db, scope, params)
  try {
    return await searchBm25Index(db, scope, params)
  } catch (error) {
    if (!isKeywordIndexFault(error) || !(await rebuildKeywordIndex(db))) throw error
    return searchBm25Index(db, scope, params)
  }
}
