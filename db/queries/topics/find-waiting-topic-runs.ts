import { and, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicRuns } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/**
 * Sortings that nobody works on: their job was lost, or their worker died. Without a Scope, because it is the sweeper's own, over all
 * workspaces, and returns ids only.
 */
export function findWaitingTopicRuns(db: Db, params: { silentSince: Date }) {
  const { status, createdAt, heartbeatAt, workspaceId, id, createdBy } = topicRuns
  return db
    .select({ workspaceId, runId: id, userId: createdBy })
    .from(topicRuns)
    .where(
      or(
        and(eq(status, 'queued'), lt(createdAt, params.silentSince)),
        and(eq(status, 'running'), noLongerBeats(heartbeatAt, params.silentSince)),
      ),
    )
}
