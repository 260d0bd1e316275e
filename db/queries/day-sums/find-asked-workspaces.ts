import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '../documents/workspace-scope'
import type { Period } from './split-period'

/** Workspaces in which a model was called in a period: the sweeper's own, ids only. */
export async function findAskedWorkspaces(db: Db, { from, to }: Period): Promise<WorkspaceScope[]> {
  const rows = await db.execute<WorkspaceScope>(sql`
    select w.id as "workspaceId" from workspaces w
    where exists (select from model_calls c where c.workspace_id = w.id
      and c.created_at >= ${from.toISOString()}::timestamptz and c.created_at < ${to.toISOString()}::timestamptz)
    order by w.id limit 100`)
  return [...rows]
}
