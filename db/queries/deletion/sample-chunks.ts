import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { chunkEmbeddings, chunks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Enough to notice an index that still answers; more would make a deletion slow. */
const samples = 5
/** A search with a whole chunk as its question takes ten times as long and finds the same chunk first. */
const queryCharacters = 300

export type SampleChunk = {
  /** Its own words: the question that finds it, if anything does. */
  readonly query: string
  readonly vector: { readonly model: string; readonly dimension: number; readonly embedding: Float32Array } | null
}

/** Chunks of the documents that are about to be deleted, as questions for the search that comes after. `documentIds` is a subquery. */
export async function sampleChunks(tx: Tx, scope: Scope, params: { documentIds: SQL }): Promise<SampleChunk[]> {
  const { workspaceId } = scope
  const rows = await tx
    .select({
      query: sql<string>`right(${chunks.searchText}, ${queryCharacters})`,
      model: chunkEmbeddings.model,
      dimension: chunkEmbeddings.dimension,
      embedding: sql<string | null>`${chunkEmbeddings.embedding}::text`,
    })
    .from(chunks)
    .leftJoin(
      chunkEmbeddings,
      and(eq(chunkEmbeddings.workspaceId, chunks.workspaceId), eq(chunkEmbeddings.chunkId, chunks.id)),
    )
    .where(
      and(eq(chunks.workspaceId, workspaceId), chunks.isActive, sql`${chunks.documentId} in (${params.documentIds})`),
    )
    .orderBy(asc(chunks.id))
    .limit(samples)
  return rows.map(({ query, model, dimension, embedding }) => ({
    query,
    vector:
      model !== null && dimension !== null && embedding !== null
        ? { model, dimension, embedding: new Float32Array(JSON.parse(embedding) as number[]) }
        : null,
  }))
}
