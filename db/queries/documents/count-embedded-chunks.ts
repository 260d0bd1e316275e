import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { chunkEmbeddings, chunks } from '@/db/schema'
import type { WorkspaceScope } from './workspace-scope'

export type EmbeddingProgress = { readonly embedded: number; readonly total: number }

/** How many of the workspace's active chunks have this model's vector. */
export async function countEmbeddedChunks(
  db: Db | Tx,
  scope: WorkspaceScope,
  params: { model: string },
): Promise<EmbeddingProgress> {
  const [row] = await db
    .select({
      embedded: sql<number>`count(${chunkEmbeddings.chunkId})`.mapWith(Number),
      total: sql<number>`count(*)`.mapWith(Number),
    })
    .from(chunks)
    .leftJoin(
      chunkEmbeddings,
      and(
        eq(chunkEmbeddings.workspaceId, chunks.workspaceId),
        eq(chunkEmbeddings.chunkId, chunks.id),
        eq(chunkEmbeddings.model, params.model),
      ),
    )
    .where(and(eq(chunks.workspaceId, scope.workspaceId), eq(chunks.isActive, true)))
  return { embedded: row?.embedded ?? 0, total: row?.total ?? 0 }
}
