import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicRuns } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { TopicDays } from '@/lib/domain/topic'
import type { TopicRunRow } from './claim-topic-run'

/** Of one length of period: the sorting that can be shown, and a newer one that is under way or has failed. */
export async function findTopicRuns(
  db: Db,
  scope: Scope,
  params: { days: TopicDays },
): Promise<{ completed: TopicRunRow | null; newer: TopicRunRow | null }> {
  const rows = await db
    .select()
    .from(topicRuns)
    .where(and(eq(topicRuns.workspaceId, scope.workspaceId), eq(topicRuns.days, params.days)))
    .orderBy(desc(topicRuns.createdAt), desc(topicRuns.id))
  const [newest] = rows
  return {
    completed: rows.find(({ status }) => status === 'completed') ?? null,
    newer: newest && newest.status !== 'completed' ? newest : null,
  }
}
