import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { tablesOfWorkspace } from './tables-of-workspace'

/** Rows that a workspace has, by table; those with none are left out. */
export async function countWorkspaceRows(db: Db, scope: WorkspaceScope): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tablesOfWorkspace()) {
    const of = sql`select count(*)::int as count from ${sql.identifier(table)} where workspace_id = ${scope.workspaceId}`
    const [row] = await db.execute<{ count: number }>(of)
    if (row && row.count > 0) counts[table] = row.count
  }
  return counts
}
