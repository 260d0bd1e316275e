import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { WorkspaceId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Passages that a way back is getting ready, behind their mask, are no leftover. Condition on a revision `r`. */
const isLeft = sql`r.is_masked and not r.is_staged and not exists (
  select 1 from collection_rebuilds b
  inner join document_revisions s on s.workspace_id = b.workspace_id and s.rebuild_id = b.id
  where b.workspace_id = r.workspace_id and b.status = 'rolling_back' and s.rebuilt->>'replaces' = r.id)`

/**
 * Takes the flags off the passages of revisions that were switched away from, and then their mask. The revision's row is locked first and looked
 * at again: one that a roll back has just made active is left alone. @returns how many revisions
 */
export async function settleMasked(tx: Tx, scope: WorkspaceScope, params: { limit: number }): Promise<number> {
  const { workspaceId } = scope
  const rows = await tx.execute<{ id: string }>(sql`
    select r.id from document_revisions r
    where r.workspace_id = ${workspaceId} and ${isLeft}
    order by r.id limit ${params.limit} for update`)
  if (rows.length === 0) return 0
  const ids = sql.param([...rows].map((row) => row.id))
  await tx.execute(sql`update chunks set is_active = false
    where workspace_id = ${workspaceId} and revision_id = any(${ids}) and is_active`)
  await tx.execute(sql`update document_revisions set is_masked = false
    where workspace_id = ${workspaceId} and id = any(${ids})`)
  return rows.length
}

/** Workspaces with something to settle, also after a worker died in the middle. Takes no Scope: housekeeping, ids only. */
export async function findUnsettled(db: Db): Promise<{ workspaceId: WorkspaceId }[]> {
  const rows = await db.execute<{ workspaceId: WorkspaceId }>(
    sql`select distinct r.workspace_id as "workspaceId" from document_revisions r where ${isLeft}`,
  )
  return [...rows]
}
