import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { workspaceDeletions } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/** Deletions that are due and that nobody works on, and those that are to be looked through once more. The sweeper's own: ids only. */
export async function findWaitingDeletions(
  db: Db,
  params: { silentSince: Date; settledBefore: Date },
): Promise<string[]> {
  const { id, status, startsAt, heartbeatAt, finishedAt, settledAt } = workspaceDeletions
  const rows = await db
    .select({ id })
    .from(workspaceDeletions)
    .where(
      or(
        and(eq(status, 'waiting'), lt(startsAt, params.silentSince)),
        and(eq(status, 'running'), noLongerBeats(heartbeatAt, params.silentSince)),
        and(eq(status, 'done'), isNull(settledAt), lt(finishedAt, params.settledBefore)),
      ),
    )
  return rows.map((row) => row.id)
}
