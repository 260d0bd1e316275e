import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { topicRuns } from '@/db/schema'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import type { TopicDays } from '@/lib/domain/topic'

/** Writes a queued sorting in the place of failed ones. @returns its id; null when one of this period is under way */
export async function createTopicRun(
  db: Db,
  scope: Scope,
  params: { days: TopicDays; now: Date },
): Promise<string | null> {
  const { days, now } = params
  const { workspaceId, userId } = scope
  const id = newId('topicRun', now.getTime())
  return db.transaction(async (tx) => {
    await tx
      .delete(topicRuns)
      .where(and(eq(topicRuns.workspaceId, workspaceId), eq(topicRuns.days, days), eq(topicRuns.status, 'failed')))
    const made = await tx
      .insert(topicRuns)
      .values({ workspaceId, id, days, endsAt: now, createdBy: userId, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: topicRuns.id })
    if (made.length === 0) return null
    await appendAudit(tx, scope, {
      action: 'topics.started',
      targetKind: 'topic-run',
      targetId: id,
      detail: { days },
    })
    return id
  })
}
