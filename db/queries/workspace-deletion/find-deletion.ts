import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'

export type WorkspaceDeletion = typeof workspaceDeletions.$inferSelect

/** For the job, and for whoever holds the link to its receipt. There is no workspace left that could ask for it. */
export async function findDeletion(db: Db, params: { id: string }): Promise<WorkspaceDeletion | null> {
  const [row] = await db.select().from(workspaceDeletions).where(eq(workspaceDeletions.id, params.id))
  return row ?? null
}
