import { and, eq, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Makes the embedder that was to take over the one in force: the one chosen on screen becomes the workspace's own choice, for one that the
 * environment names the old one is held no longer. In one statement, so that a change that was called off or replaced in the meantime is
 * not undone. @returns whether it was still the one that was to take over
 */
export async function promoteEmbedder(db: Db | Tx, scope: Scope, model: string): Promise<boolean> {
  const { settings } = workspaces
  const rest = sql`(${settings} - '{nextEmbeddingModel,nextEmbeddingBy,nextEmbeddingCheck,heldEmbeddingModel}'::text[])`
  const isChosen = sql`coalesce(${settings} ->> 'nextEmbeddingModel' = ${model}, false)`
  const isEnvironments = sql`(${settings} ? 'heldEmbeddingModel' and not ${settings} ? 'nextEmbeddingModel')`
  const rows = await db
    .update(workspaces)
    .set({
      settings: sql`case when ${isChosen} then ${rest} || jsonb_build_object('embeddingModel', ${model}::text) else ${rest} end`,
    })
    .where(and(eq(workspaces.id, scope.workspaceId), or(isChosen, isEnvironments)))
    .returning({ id: workspaces.id })
  return rows.length > 0
}
