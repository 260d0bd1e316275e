import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, evalResults, evalRuns } from '@/db/schema'

const mostPerCall = 50

/**
 * Removes the canary runs that ended before `before`, and gives their conversations to the eraser: asked every hour they would outgrow
 * everything else. Takes no Scope: it is the system's own, over all workspaces. @returns how many went
 */
export async function pruneCanaryRuns(db: Db, params: { before: Date; now: Date }): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ workspaceId: evalRuns.workspaceId, id: evalRuns.id })
      .from(evalRuns)
      .where(and(eq(evalRuns.trigger, 'canary'), lt(evalRuns.finishedAt, params.before)))
      .limit(mostPerCall)
    for (const { workspaceId, id } of due) {
      const ofRun = and(eq(evalResults.workspaceId, workspaceId), eq(evalResults.runId, id))
      const asked = tx
        .select({ id: answers.conversationId })
        .from(evalResults)
        .innerJoin(answers, and(eq(answers.workspaceId, workspaceId), eq(answers.id, evalResults.answerId)))
        .where(and(ofRun, eq(answers.origin, 'eval')))
      await tx
        .update(conversations)
        .set({ deletedAt: sql`coalesce(${conversations.deletedAt}, ${params.now.toISOString()}::timestamptz)` })
        .where(and(eq(conversations.workspaceId, workspaceId), inArray(conversations.id, asked)))
      await tx.delete(evalResults).where(ofRun)
      await tx.delete(evalRuns).where(and(eq(evalRuns.workspaceId, workspaceId), eq(evalRuns.id, id)))
    }
    return due.length
  })
}
