import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgeTasks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import type { ErrorCode } from '@/lib/errors/error-codes'

/** Ends a task, with a code when it failed. */
export async function endTask(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { key: string; errorCode: ErrorCode | null; now: Date },
): Promise<void> {
  const { key, errorCode, now } = params
  await db
    .update(judgeTasks)
    .set({ status: errorCode === null ? 'completed' : 'failed', errorCode, beatAt: now, finishedAt: now })
    .where(and(eq(judgeTasks.workspaceId, scope.workspaceId), eq(judgeTasks.key, key)))
}
