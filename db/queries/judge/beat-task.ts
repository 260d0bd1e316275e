import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgeTasks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** How far a task is. */
export async function beatTask(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { key: string; done: number; total: number; now: Date },
): Promise<void> {
  const { key, done, total, now } = params
  await db
    .update(judgeTasks)
    .set({ status: 'running', done, total, beatAt: now })
    .where(and(eq(judgeTasks.workspaceId, scope.workspaceId), eq(judgeTasks.key, key)))
}
