import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { embeddingSpaceCondition } from '@/db/embedding-index'
import { chunks } from '@/db/schema'
import { vectorType } from '@/db/vector-type'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { chunkMatches, type ScoredChunk, type SearchWhere } from './search-conditions'

export type SearchVectorParams = SearchWhere & {
  /** A unit vector of the same model and dimension. */
  readonly embedding: Float32Array
  readonly model: string
  readonly dimension: number
  readonly limit: number
}

/**
 * The chunks nearest to the question by cosine similarity (the score, -1..1), best first. Only active chunks that the scope
 * may read and that have a vector of this very model.
 *
 * The HNSW scan goes on until `limit` rows have passed the conditions, but gives up after 20,000 rows. A reader who may see
 * less than that lets through gets an exact scan of what they may see, which is then small. The same for named documents.
 */
export async function searchVector(db: Db, scope: Scope, params: SearchVectorParams): Promise<ScoredChunk[]> {
  if (params.filters?.documentIds) return run(db, exactQuery(scope, params))
  const found = await run(db, approximateQuery(scope, params))
  return found.length < params.limit ? run(db, exactQuery(scope, params)) : found
}

async function run(db: Db, query: SQL): Promise<ScoredChunk[]> {
  const rows = await db.execute<{ id: ChunkId; distance: number }>(query)
  // relaxed_order may hand rows over slightly out of order.
  return rows.map((row) => ({ chunkId: row.id, score: 1 - row.distance })).toSorted((a, b) => b.score - a.score)
}

/** Ordered by the bare distance, ascending, with inner joins: any other form makes the planner leave the index. */
export const approximateQuery = (scope: Scope, params: SearchVectorParams): SQL =>
  vectorQuery(scope, params, () => sql`distance`)

/** Ordered by an expression that no index has, so every row that the scope may read is compared. */
const exactQuery = (scope: Scope, params: SearchVectorParams): SQL =>
  vectorQuery(scope, params, (distance) => sql`${distance} + 0`)

function vectorQuery(scope: Scope, params: SearchVectorParams, orderBy: (distance: SQL) => SQL): SQL {
  const type = sql.raw(vectorType(params.dimension).name)
  const condition = sql.raw(embeddingSpaceCondition(params))
  const distance = sql`(e.embedding::${type} <=> ${`[${params.embedding.join(',')}]`}::${type})`
  return sql`
    select ${chunks.id} as id, ${distance} as distance
    from chunk_embeddings e
    inner join ${chunks} on ${chunks.workspaceId} = e.workspace_id and ${chunks.id} = e.chunk_id
    where e.workspace_id = ${scope.workspaceId} and ${condition} and ${chunkMatches(scope, params)}
    order by ${orderBy(distance)} limit ${params.limit}`
}
