import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicRuns } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** Ends a sorting that could not be done, with the reason. */
export async function failTopicRun(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { runId: string; errorCode: ErrorCode; now: Date },
): Promise<void> {
  await db
    .update(topicRuns)
    .set({ status: 'failed', errorCode: params.errorCode, finishedAt: params.now })
    .where(
      and(
        eq(topicRuns.workspaceId, scope.workspaceId),
        eq(topicRuns.id, params.runId),
        inArray(topicRuns.status, ['queued', 'running']),
      ),
    )
}
