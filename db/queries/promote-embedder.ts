import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Makes the embedder that was to take over the one in force. In one statement, so that a change that was called off or replaced in the
 * meantime is not undone. @returns whether it was still the one that was to take over
 */
export async function promoteEmbedder(db: Db | Tx, scope: Scope, model: string): Promise<boolean> {
  const promoted = sql`(${workspaces.settings} - 'nextEmbeddingModel') || jsonb_build_object('embeddingModel', ${model}::text)`
  const rows = await db
    .update(workspaces)
    .set({ settings: promoted })
    .where(and(eq(workspaces.id, scope.workspaceId), sql`${workspaces.settings} ->> 'nextEmbeddingModel' = ${model}`))
    .returning({ id: workspaces.id })
  return rows.length > 0
}
