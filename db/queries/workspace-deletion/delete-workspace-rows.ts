import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { addRemoved } from './add-removed'

/** Few enough for the deadline that every statement has: a vector takes longest. */
const rowsAtOnce = 1000

/**
 * Removes the next rows of one table and counts them, both or neither.
 * @returns how many went: less than there can be at once when the table is empty
 */
export async function deleteWorkspaceRows(
  db: Db,
  scope: WorkspaceScope,
  params: { id: string; table: string; now: Date },
): Promise<{ removed: number; isEmpty: boolean }> {
  const table = sql.identifier(params.table)
  return db.transaction(async (tx) => {
    const gone = await tx.execute(
      sql`delete from ${table} where ctid = any(array(
        select ctid from ${table} where workspace_id = ${scope.workspaceId} limit ${rowsAtOnce})) returning 1 as one`,
    )
    const removed = gone.length
    await tx
      .update(workspaceDeletions)
      .set({ heartbeatAt: params.now, ...(removed > 0 ? { removed: addRemoved({ [params.table]: removed }) } : {}) })
      .where(eq(workspaceDeletions.id, params.id))
    return { removed, isEmpty: removed < rowsAtOnce }
  })
}
