import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks, documents } from '@/db/schema'

/**
 * Workspaces with active chunks that no model has embedded, and those in which a change of the embedder is under way, each with someone who uploaded there. Takes no Scope: the worker's
 * housekeeping, ids only.
 */
export function findWorkspacesWithoutVectors(db: Db) {
  return db
    .select({ workspaceId: chunks.workspaceId, userId: sql<string>`min(${documents.createdBy})` })
    .from(chunks)
    .innerJoin(documents, and(eq(documents.workspaceId, chunks.workspaceId), eq(documents.id, chunks.documentId)))
    .where(
      and(
        eq(chunks.isActive, true),
        sql`(exists (select 1 from workspaces w where w.id = ${chunks.workspaceId} and (w.settings ? 'nextEmbeddingModel' or w.settings ? 'heldEmbeddingModel')) or not exists (select 1 from chunk_embeddings e where e.workspace_id = ${chunks.workspaceId} and e.chunk_id = ${chunks.id}))`,
      ),
    )
    .groupBy(chunks.workspaceId)
}
