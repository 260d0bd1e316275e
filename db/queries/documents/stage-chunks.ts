import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { blocks, chunkEmbeddings, chunks } from '@/db/schema'
import { indexKeywords } from '@/db/search/index-keywords'
import { unindexKeywords } from '@/db/search/unindex-keywords'
import type { Block } from '@/lib/domain/document'
import type { ChunkId, RevisionId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

export type ChunkInsert = typeof chunks.$inferInsert
export type EmbeddingInsert = typeof chunkEmbeddings.$inferInsert
type BlockInsert = typeof blocks.$inferInsert

/** Rows per INSERT: Postgres takes 65,535 parameters, and the embedded database one message at a time. */
const rowsPerInsert = 500
/**
 * Vectors per INSERT. Each costs about a millisecond of index work, during which the embedded database answers nobody else: 500 at
 * once made readers wait for half a second. Outside of a transaction they get their turn between two statements.
 */
const embeddingsPerInsert = 50

/** Removes what an earlier attempt at this revision left behind. */
export async function clearRevisionRows(
  db: Db | Tx,
  scope: WorkspaceScope,
  revisionIds: readonly RevisionId[],
): Promise<void> {
  if (revisionIds.length === 0) return
  const { workspaceId } = scope
  const old = await db
    .select({ id: chunks.id })
    .from(chunks)
    .where(and(eq(chunks.workspaceId, workspaceId), inArray(chunks.revisionId, [...revisionIds])))
  await deleteChunks(
    db,
    scope,
    old.map((row) => row.id),
  )
  await db.delete(blocks).where(and(eq(blocks.workspaceId, workspaceId), inArray(blocks.revisionId, [...revisionIds])))
}

/** @returns how many embeddings went with them */
export async function deleteChunks(db: Db | Tx, scope: WorkspaceScope, ids: readonly ChunkId[]): Promise<number> {
  const { workspaceId } = scope
  let embeddings = 0
  for (const slice of slices(ids, 1000)) {
    const removed = await db
      .delete(chunkEmbeddings)
      .where(and(eq(chunkEmbeddings.workspaceId, workspaceId), inArray(chunkEmbeddings.chunkId, slice)))
      .returning({ model: chunkEmbeddings.model })
    embeddings += removed.length
    await unindexKeywords(db, { workspaceId, chunkIds: slice })
    await db.delete(chunks).where(and(eq(chunks.workspaceId, workspaceId), inArray(chunks.id, slice)))
  }
  return embeddings
}

/** Takes back vectors whose chunks were never written. */
export async function deleteEmbeddings(db: Db | Tx, scope: WorkspaceScope, ids: readonly ChunkId[]): Promise<void> {
  const { workspaceId } = scope
  for (const slice of slices(ids, 1000))
    await db
      .delete(chunkEmbeddings)
      .where(and(eq(chunkEmbeddings.workspaceId, workspaceId), inArray(chunkEmbeddings.chunkId, slice)))
}

/** Ordinals come with the blocks, so that a long document can be written in parts. */
export function insertBlocks(
  db: Db | Tx,
  scope: WorkspaceScope,
  revisionId: RevisionId,
  list: readonly (readonly [ordinal: number, block: Block])[],
): Promise<void> {
  return insertBlockRows(db, toBlockRows(scope, revisionId, list))
}

export function toBlockRows(
  scope: WorkspaceScope,
  revisionId: RevisionId,
  list: readonly (readonly [ordinal: number, block: Block])[],
): BlockInsert[] {
  return list.map(([ordinal, block]) => ({
    workspaceId: scope.workspaceId,
    revisionId,
    ordinal,
    kind: block.kind,
    level: block.level ?? null,
    page: block.page,
    charStart: block.charStart,
    charEnd: block.charEnd,
    headingPath: [...block.headingPath],
    lines: block.lines ? [...block.lines] : null,
  }))
}

export async function insertBlockRows(db: Db | Tx, rows: readonly BlockInsert[]): Promise<void> {
  for (const slice of slices(rows, rowsPerInsert)) await db.insert(blocks).values(slice)
}

/** Inserts chunks with their keyword rows and, where there are any, their embeddings. */
export async function insertChunks(
  tx: Tx,
  rows: readonly ChunkInsert[],
  embeddings: readonly EmbeddingInsert[],
): Promise<void> {
  for (const slice of slices(rows, rowsPerInsert)) {
    await tx.insert(chunks).values(slice)
    await indexKeywords(tx, slice)
  }
  await insertEmbeddings(tx, embeddings)
}

/** Without a chunk a vector is found by no search: they may be written before the chunks, and in statements of their own. */
export async function insertEmbeddings(db: Db | Tx, rows: readonly EmbeddingInsert[]): Promise<void> {
  for (const slice of slices(rows, embeddingsPerInsert))
    await db.insert(chunkEmbeddings).values(slice).onConflictDoNothing()
}

export function slices<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
