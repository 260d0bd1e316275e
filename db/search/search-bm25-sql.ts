import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'
import type { ScoredChunk } from './search-conditions'
import type { SearchKeywordParams } from './search-keyword'
export async function searchBm25Sql(_db: Db, _scope: Scope, _p: SearchKeywordParams): Promise<ScoredChunk[]> {
  return []
}
