import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicRuns } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

type Progress = Partial<
  Pick<typeof topicRuns.$inferInsert, 'method' | 'total' | 'done' | 'asked' | 'taken' | 'askedBefore' | 'takenBefore'>
>

/** Notes how far a running sorting has come: that is its heartbeat, too. */
export async function recordTopicProgress(
  db: Db,
  scope: Scope,
  params: { runId: string; now: Date; progress: Progress },
): Promise<void> {
  const { runId, now, progress } = params
  await db
    .update(topicRuns)
    .set({ ...progress, heartbeatAt: now })
    .where(and(eq(topicRuns.workspaceId, scope.workspaceId), eq(topicRuns.id, runId), eq(topicRuns.status, 'running')))
}
