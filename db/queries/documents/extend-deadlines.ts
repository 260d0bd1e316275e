import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'

/**
 * Gives what is being read as much more time as the clock was set forward by: none of it has passed. Without a Scope, because it is the sweeper's
 * own, over all workspaces. Two workers that notice the same jump give it twice, which ends a hanging document later and none too early.
 */
export async function extendDeadlines(db: Db, params: { byMs: number }): Promise<void> {
  const { deadlineAt, status } = documentRevisions
  await db
    .update(documentRevisions)
    .set({ deadlineAt: sql`${deadlineAt} + make_interval(secs => ${params.byMs / 1000})` })
    .where(eq(status, 'processing'))
}
