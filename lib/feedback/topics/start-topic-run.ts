import { createTopicRun } from '@/db/queries/topics/create-topic-run'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import type { TopicDays } from '@/lib/domain/topic'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueTopicRun } from './queue-topic-run'

/** Has the questions of the last `days` days sorted into topics. One that is under way is waited for. @throws forbidden */
export async function startTopicRun(runtime: Runtime, scope: Scope, input: { days: TopicDays }): Promise<void> {
  requireRole(scope, 'reviewer')
  const runId = await createTopicRun(runtime.db, scope, { days: input.days, now: runtime.now() })
  if (runId === null) return
  await queueTopicRun(runtime, { workspaceId: scope.workspaceId, userId: scope.userId, runId })
  runtime.log.info('topics-started', { topicRunId: runId, days: input.days })
}
