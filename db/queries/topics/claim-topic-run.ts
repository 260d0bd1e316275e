import { and, eq, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicRuns } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { noLongerBeats } from '../no-longer-beats'

export type TopicRunRow = typeof topicRuns.$inferSelect

/** Takes a sorting that nobody works on: queued, or running and silent. @returns null when there is nothing to take */
export async function claimTopicRun(
  db: Db,
  scope: Scope,
  params: { runId: string; now: Date; silentSince: Date },
): Promise<TopicRunRow | null> {
  const { runId, now, silentSince } = params
  const { status, heartbeatAt } = topicRuns
  const [row] = await db
    .update(topicRuns)
    .set({ status: 'running', heartbeatAt: now, done: 0 })
    .where(
      and(
        eq(topicRuns.workspaceId, scope.workspaceId),
        eq(topicRuns.id, runId),
        or(eq(status, 'queued'), and(eq(status, 'running'), noLongerBeats(heartbeatAt, silentSince))),
      ),
    )
    .returning()
  return row ?? null
}
