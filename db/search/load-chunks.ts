import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks } from '@/db/schema'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { selectChunks, type ChunkRow } from './select-chunks'

/** Active chunks with their documents, in the order of `chunkIds`, as far as the scope may read them by `today`. */
export async function loadChunks(
  db: Db,
  scope: Scope,
  { chunkIds, today }: { chunkIds: readonly ChunkId[]; today: string },
): Promise<ChunkRow[]> {
  if (chunkIds.length === 0) return []
  // One array, so that the text of the query does not depend on how many there are.
  const rows = await selectChunks(db, scope, today, sql`${chunks.id} = any(${sql.param([...chunkIds])})`)
  const byId = new Map(rows.map((row) => [row.chunkId, row]))
  return chunkIds.flatMap((id) => byId.get(id) ?? [])
}
