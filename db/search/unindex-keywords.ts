import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ChunkId, WorkspaceId } from '@/lib/domain/ids'
import { valueList } from './value-list'

/** Removes chunks from the sql-bm25 engine's index; nothing is there under pg_textsearch. Call it before deleting the chunks. */
export async function unindexKeywords(
  tx: Db | Tx,
  target: { workspaceId: WorkspaceId; chunkIds: readonly ChunkId[] },
): Promise<void> {
  if (target.chunkIds.length === 0) return
  await tx.execute(sql`
    delete from keyword_postings
    where workspace_id = ${target.workspaceId} and chunk_id in ${valueList(target.chunkIds)}`)
}
