import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunkEmbeddings, chunks } from '@/db/schema'
import type { ChunkId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Looks for what was just deleted where the two rankers would find it. @returns rows still there; both must be 0 */
export async function probeDeletion(
  db: Db,
  scope: Scope,
  params: { chunkIds: readonly ChunkId[] },
): Promise<{ keyword: number; vector: number }> {
  const found = { keyword: 0, vector: 0 }
  const { workspaceId } = scope
  for (let i = 0; i < params.chunkIds.length; i += 1000) {
    const slice = params.chunkIds.slice(i, i + 1000)
    const count = { count: sql<number>`count(*)::int` }
    const [keyword] = await db
      .select(count)
      .from(chunks)
      .where(and(eq(chunks.workspaceId, workspaceId), inArray(chunks.id, slice)))
    const [vector] = await db
      .select(count)
      .from(chunkEmbeddings)
      .where(and(eq(chunkEmbeddings.workspaceId, workspaceId), inArray(chunkEmbeddings.chunkId, slice)))
    found.keyword += keyword?.count ?? 0
    found.vector += vector?.count ?? 0
  }
  return found
}
