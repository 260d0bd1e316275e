import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { countJobs } from './count-jobs'
import { queueTables } from './queue-tables'

/** Takes every job of a workspace out of the queue, also from the record of those that are done. What is being worked on finds its rows gone. @returns how many */
export async function dropJobs(db: Db, scope: WorkspaceScope): Promise<number> {
  const before = await countJobs(db, scope)
  for (const table of await queueTables(db))
    await db.execute(sql`delete from ${table} where data->>'workspaceId' = ${scope.workspaceId}`)
  return before
}
