import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { chunks, documents } from '@/db/schema'

/**
 * Workspaces with active chunks that no model has embedded, each with someone who uploaded there. Takes no Scope: the worker's
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
        sql`not exists (select 1 from chunk_embeddings e where e.workspace_id = ${chunks.workspaceId} and e.chunk_id = ${chunks.id})`,
      ),
    )
    .groupBy(chunks.workspaceId)
}
