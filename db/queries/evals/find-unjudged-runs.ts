import { and, asc, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { evalRuns } from '@/db/schema'

/** Scheduled runs that have ended and were not looked at for alerts, oldest first, of all workspaces: the sweeper's own. */
export function findUnjudgedRuns(db: Db) {
  return db
    .select()
    .from(evalRuns)
    .where(
      and(
        ne(evalRuns.trigger, 'person'),
        isNull(evalRuns.judgedAt),
        inArray(evalRuns.status, ['completed', 'failed', 'cancelled']),
      ),
    )
    .orderBy(asc(evalRuns.id))
    .limit(20)
}
