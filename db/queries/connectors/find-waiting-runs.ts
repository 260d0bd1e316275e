import { and, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectorRuns } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/**
 * Runs that nobody works on: their job was lost, or their worker died. Without a Scope, because it is the sweeper's own, over all
 * workspaces, and returns ids only.
 */
export function findWaitingRuns(db: Db, params: { silentSince: Date }) {
  const { status, createdAt, heartbeatAt } = connectorRuns
  return db
    .select({
      workspaceId: connectorRuns.workspaceId,
      runId: connectorRuns.id,
      userId: connectorRuns.startedBy,
    })
    .from(connectorRuns)
    .where(
      or(
        and(eq(status, 'waiting'), lt(createdAt, params.silentSince)),
        and(eq(status, 'running'), noLongerBeats(heartbeatAt, params.silentSince)),
      ),
    )
}
