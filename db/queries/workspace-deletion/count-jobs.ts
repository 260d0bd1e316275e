import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { queueTables } from './queue-tables'

/** Jobs of a workspace, those that are done and kept for a while among them. */
export async function countJobs(db: Db, scope: WorkspaceScope): Promise<number> {
  let count = 0
  for (const table of await queueTables(db)) {
    const of = sql`select count(*)::int as count from ${table} where data->>'workspaceId' = ${scope.workspaceId}`
    const [row] = await db.execute<{ count: number }>(of)
    count += row?.count ?? 0
  }
  return count
}
