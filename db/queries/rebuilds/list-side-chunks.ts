import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ChunkRow } from '@/db/search/select-chunks'
import type { ScoredChunk } from '@/db/search/search-conditions'
import { vectorType } from '@/db/vector-type'
import { embeddingSpaceCondition } from '@/db/embedding-index'
import type { ChunkId, RevisionId } from '@/lib/domain/ids'
import { documentPlaces } from './document-places'
import type { CollectionRebuild } from './find-rebuild'

/** The collection's passages as they answer now, or as they would after the switch. */
export type Side = 'before' | 'after'

function isOfSide(rebuild: CollectionRebuild, side: Side): SQL {
  const own = sql`c.workspace_id = ${rebuild.workspaceId} and c.collection_id = ${rebuild.collectionId}`
  const revision = side === 'before' ? sql`active_id` : sql`case when place = 'ready' then staged_id else active_id end`
  return sql`${own} and c.revision_id in (select ${revision} from ${documentPlaces(rebuild)} p where active_id is not null)`
}

/** Texts of one side in the order of their ids, a page at a time: for a ranking of our own, since no keyword index has what is not active. */
export async function listSideTexts(
  db: Db,
  rebuild: CollectionRebuild,
  params: { readonly side: Side; readonly after: string; readonly limit: number },
): Promise<{ id: ChunkId; searchText: string }[]> {
  const rows = await db.execute<{ id: ChunkId; searchText: string }>(sql`
    select c.id, c.search_text as "searchText" from chunks c
    where ${isOfSide(rebuild, params.side)} and c.id > ${params.after} order by c.id limit ${params.limit}`)
  return [...rows]
}

/** The passages of one side nearest to a question, every one compared. */
export async function rankSideByVector(
  db: Db,
  rebuild: CollectionRebuild,
  params: { side: Side; embedding: Float32Array; model: string; dimension: number; limit: number },
): Promise<ScoredChunk[]> {
  const type = sql.raw(vectorType(params.dimension).name)
  const distance = sql`(e.embedding::${type} <=> ${`[${params.embedding.join(',')}]`}::${type})`
  const rows = await db.execute<{ id: ChunkId; distance: number }>(sql`
    select c.id, ${distance} as distance from chunk_embeddings e
    inner join chunks c on c.workspace_id = e.workspace_id and c.id = e.chunk_id
    where e.workspace_id = ${rebuild.workspaceId} and ${sql.raw(embeddingSpaceCondition(params))}
      and ${isOfSide(rebuild, params.side)}
    order by ${distance} + 0, c.id limit ${params.limit}`)
  return rows.map((row) => ({ chunkId: row.id, score: 1 - row.distance }))
}

/** What a passage is made of, active or not, in the order of `chunkIds`. */
export async function loadSideChunks(
  db: Db,
  rebuild: CollectionRebuild,
  params: { readonly chunkIds: readonly ChunkId[] },
): Promise<ChunkRow[]> {
  const rows = await selectSideChunks(db, rebuild, sql`c.id = any(${sql.param([...params.chunkIds])})`)
  const byId = new Map(rows.map((row) => [row.chunkId, row]))
  return params.chunkIds.flatMap((id) => byId.get(id) ?? [])
}

/** The chunks that stand in these stretches of their revisions, ends included, active or not. */
export async function loadSideSiblings(
  db: Db,
  rebuild: CollectionRebuild,
  params: { readonly places: readonly { revisionId: RevisionId; first: number; last: number }[] },
): Promise<ChunkRow[]> {
  if (params.places.length === 0) return []
  const inPlace = params.places.map(
    ({ revisionId, first, last }) =>
      sql`(c.revision_id = ${revisionId} and c.ordinal between ${first}::int and ${last}::int)`,
  )
  return selectSideChunks(db, rebuild, sql`(${sql.join(inPlace, sql` or `)})`)
}

async function selectSideChunks(db: Db, rebuild: CollectionRebuild, condition: SQL): Promise<ChunkRow[]> {
  const rows = await db.execute<ChunkRow & { searchText: string }>(sql`
    select c.id as "chunkId", c.document_id as "documentId", c.revision_id as "revisionId", c.collection_id as "collectionId",
      d.external_id as "externalId", d.title, d.media_type as "mediaType", d.document_date as date, c.ordinal,
      c.heading_path as "headingPath", c.page_start as "pageStart", c.page_end as "pageEnd", c.char_start as "charStart",
      c.char_end as "charEnd", c.token_count as "tokenCount", c.simhash, c.search_text as "searchText", r.chunker_version as "cutAs"
    from chunks c
    inner join documents d on d.workspace_id = c.workspace_id and d.id = c.document_id
    inner join document_revisions r on r.workspace_id = c.workspace_id and r.id = c.revision_id
    where c.workspace_id = ${rebuild.workspaceId} and c.collection_id = ${rebuild.collectionId} and ${condition}`)
  return [...rows].map(({ searchText, ...row }) => ({
    ...row,
    text: searchText.slice(searchText.length - (row.charEnd - row.charStart)),
  }))
}
