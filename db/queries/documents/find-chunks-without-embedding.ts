import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunkEmbeddings, chunks } from '@/db/schema'
import type { WorkspaceScope } from './workspace-scope'

/** What answers, and what a rebuild built to answer: a new embedder takes over when it has both. */
const isWanted = or(
  eq(chunks.isActive, true),
  sql`${chunks.revisionId} in (select s.id from document_revisions s where s.workspace_id = ${chunks.workspaceId} and s.is_staged and s.status = 'indexed')`,
)

/** Active and built chunks of the workspace that this model has not embedded yet. */
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
    .where(and(eq(chunks.workspaceId, scope.workspaceId), isWanted, isNull(chunkEmbeddings.chunkId)))
    .limit(params.limit)
}
