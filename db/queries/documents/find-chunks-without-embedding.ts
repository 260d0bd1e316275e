import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunkEmbeddings, chunks } from '@/db/schema'
import type { WorkspaceScope } from './workspace-scope'

/** Active chunks of the workspace that this model has not embedded yet. */
export function findChunksWithoutEmbedding(db: Db, scope: WorkspaceScope, params: { model: string; limit: number }) {
  return db
    .select({ id: chunks.id, searchText: chunks.searchText })
    .from(chunks)
    .leftJoin(
      chunkEmbeddings,
      and(
        eq(chunkEmbeddings.workspaceId, chunks.workspaceId),
        eq(chunkEmbeddings.chunkId, chunks.id),
        eq(chunkEmbeddings.model, params.model),
      ),
    )
    .where(and(eq(chunks.workspaceId, scope.workspaceId), eq(chunks.isActive, true), isNull(chunkEmbeddings.chunkId)))
    .limit(params.limit)
}
