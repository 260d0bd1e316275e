import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'

/** Whether a session or key ended because its workspace was deleted, by its SHA-256. */
export async function isEndedCredential(db: Db, params: { hash: string }): Promise<boolean> {
  const found = await db
    .select({ id: workspaceDeletions.id })
    .from(workspaceDeletions)
    .where(sql`${workspaceDeletions.ended} ? ${params.hash}`)
    .limit(1)
  return found.length > 0
}
