import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceId } from '@/lib/domain/ids'

/** Workspaces whose readers asked something since `since` and that have no reading of a window that ends at `endsAt` or later: the sweeper's own, ids only. */
export async function findUnmeasuredWorkspaces(
  db: Db,
  params: { since: Date; endsAt: Date },
): Promise<{ workspaceId: WorkspaceId }[]> {
  const rows = await db.execute<{ workspaceId: WorkspaceId }>(sql`
    select w.id as "workspaceId" from workspaces w
    where exists (select 1 from answers a where a.workspace_id = w.id and a.origin = 'reader'
        and a.created_at >= ${params.since.toISOString()}::timestamptz)
      and not exists (select 1 from drift_readings r where r.workspace_id = w.id
        and r.ends_at >= ${params.endsAt.toISOString()}::timestamptz)
    order by w.id limit 100`)
  return [...rows]
}
