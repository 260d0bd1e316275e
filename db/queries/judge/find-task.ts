import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgeTasks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type JudgeTaskRow = typeof judgeTasks.$inferSelect

export async function findTask(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { key: string },
): Promise<JudgeTaskRow | null> {
  const [row] = await db
    .select()
    .from(judgeTasks)
    .where(and(eq(judgeTasks.workspaceId, scope.workspaceId), eq(judgeTasks.key, params.key)))
  return row ?? null
}
