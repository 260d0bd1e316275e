import { and, eq, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caseGenerations } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/** Those that nobody works on: their job was lost, or their worker died. Without a Scope: the sweeper's own, over all workspaces, and ids only. */
export function findWaitingGenerations(db: Db, params: { silentSince: Date }) {
  const { status, createdAt, heartbeatAt, workspaceId, id, createdBy } = caseGenerations
  return db
    .select({ workspaceId, generationId: id, userId: createdBy })
    .from(caseGenerations)
    .where(
      or(
        and(eq(status, 'queued'), lt(createdAt, params.silentSince)),
        and(eq(status, 'running'), noLongerBeats(heartbeatAt, params.silentSince)),
      ),
    )
}
