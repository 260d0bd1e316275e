import { notInArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { judgeTasks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { noLongerBeats } from '../no-longer-beats'

/** Writes a queued task, or the same one anew. @returns false while it is under way: something was done for it since `silentSince` */
export async function startTask(
  db: Db,
  scope: Scope,
  params: { key: string; total: number; now: Date; silentSince: Date },
): Promise<boolean> {
  const { key, total, now, silentSince } = params
  const fresh = {
    status: 'queued',
    total,
    done: 0,
    errorCode: null,
    startedBy: scope.userId,
    beatAt: now,
    finishedAt: null,
  } as const
  const rows = await db
    .insert(judgeTasks)
    .values({ workspaceId: scope.workspaceId, key, ...fresh })
    .onConflictDoUpdate({
      target: [judgeTasks.workspaceId, judgeTasks.key],
      set: fresh,
      setWhere: sql`${notInArray(judgeTasks.status, ['queued', 'running'])} or ${noLongerBeats(judgeTasks.beatAt, silentSince)}`,
    })
    .returning({ key: judgeTasks.key })
  return rows.length > 0
}
