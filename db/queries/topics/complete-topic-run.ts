import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { topicMembers, topicRuns } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  runId: string
  members: readonly { readonly answerId: AnswerId; readonly topic: number }[]
  now: Date
}

/** So many rows a statement, because a statement may have 65,535 parameters. */
const slice = 1_000

/** Stores who stands where, ends the sorting, and removes the one before it of the same length of period. @returns false when it had ended already */
export async function completeTopicRun(db: Db, scope: Scope, { runId, members, now }: Params): Promise<boolean> {
  const { workspaceId } = scope
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(topicRuns)
      .set({ status: 'completed', finishedAt: now })
      .where(and(eq(topicRuns.workspaceId, workspaceId), eq(topicRuns.id, runId), eq(topicRuns.status, 'running')))
      .returning({ days: topicRuns.days })
    if (!ended) return false
    for (let i = 0; i < members.length; i += slice)
      await tx
        .insert(topicMembers)
        .values(members.slice(i, i + slice).map((member) => ({ workspaceId, runId, ...member })))
    const old = await tx
      .delete(topicRuns)
      .where(
        and(
          eq(topicRuns.workspaceId, workspaceId),
          eq(topicRuns.days, ended.days),
          eq(topicRuns.status, 'completed'),
          ne(topicRuns.id, runId),
        ),
      )
      .returning({ id: topicRuns.id })
    const oldIds = old.map(({ id }) => id)
    await tx
      .delete(topicMembers)
      .where(and(eq(topicMembers.workspaceId, workspaceId), inArray(topicMembers.runId, oldIds)))
    return true
  })
}
