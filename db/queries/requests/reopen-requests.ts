import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { questionRequests } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Opens again all requests that were closed together with this one: their readers no longer see the reply, whose words are kept as the
 * draft of the next one. @returns false when the workspace has no closed one with this id
 */
export async function reopenRequests(db: Db, scope: Scope, params: { id: string }): Promise<boolean> {
  const { id } = params
  const { workspaceId } = scope
  return db.transaction(async (tx) => {
    // One reply writes one moment into all of its rows. Compared in the database, which counts finer than a Date.
    const together = sql`(${questionRequests.questionKey}, ${questionRequests.closedAt}) in (
      select twin.question_key, twin.closed_at from ${questionRequests} twin
      where twin.workspace_id = ${workspaceId} and twin.id = ${id} and twin.status <> 'open')`
    const opened = await tx
      .update(questionRequests)
      .set({ status: 'open', closedBy: null, closedAt: null, seenAt: null })
      .where(and(eq(questionRequests.workspaceId, workspaceId), together))
      .returning({ id: questionRequests.id })
    if (opened.length === 0) return false
    const detail = { requests: opened.map((row) => row.id) }
    await appendAudit(tx, scope, { action: 'question.reopened', targetKind: 'question-request', targetId: id, detail })
    return true
  })
}
