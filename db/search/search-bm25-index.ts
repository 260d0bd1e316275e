import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { chunkMatches, type ScoredChunk } from './search-conditions'
import type { KeywordQuery } from './search-keyword'

/**
 * BM25 by pg_textsearch. The index scan returns chunks of all workspaces by score; the conditions above it drop what is not
 * this reader's, and the scan goes deeper by itself until the limit is met, so few rights never mean few results. Statistics
 * are those of the whole index.
 */
export async function searchBm25Index(db: Db, scope: Scope, params: KeywordQuery): Promise<ScoredChunk[]> {
  // Negative BM25: the smaller, the better.
  const words = sql`keyword_question(${sql.param([...params.languages])}::text[], ${params.query})`
  const distance = sql`${chunks.keywords} <@> to_bm25query(${words}, 'chunks_bm25')`
  const rows = await db.execute<{ id: ChunkId; distance: number }>(sql`
    select ${chunks.id} as id, ${distance} as distance
    from ${chunks}
    where ${chunkMatches(scope, params)}
    order by ${distance} limit ${params.limit}`)
  return rows.filter((row) => row.distance < 0).map((row) => ({ chunkId: row.id, score: -row.distance }))
}
