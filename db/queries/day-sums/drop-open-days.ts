import { gte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { daySums } from '@/db/schema'

/**
 * Drops sums of days that are not over: a clock that was ahead and has been set back made them, and the answers that such a day still gets are not
 * in them. The sweeper's own, over all workspaces.
 */
export async function dropOpenDays(db: Db, params: { readonly from: string }): Promise<void> {
  await db.delete(daySums).where(gte(daySums.day, params.from))
}
