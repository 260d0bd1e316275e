import { and, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentOperations } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/**
 * Operations that are due and that nobody works on: their job was lost, or their worker died. Without a Scope, because it is the
 * sweeper's own, over all workspaces, and returns ids only.
 */
export function findWaitingOperations(db: Db, params: { silentSince: Date }) {
  const { status, startsAt, heartbeatAt } = documentOperations
  return db
    .select({
      workspaceId: documentOperations.workspaceId,
      operationId: documentOperations.id,
      userId: documentOperations.createdBy,
    })
    .from(documentOperations)
    .where(
      or(
        and(eq(status, 'waiting'), lt(startsAt, params.silentSince)),
        and(eq(status, 'running'), noLongerBeats(heartbeatAt, params.silentSince)),
      ),
    )
}
