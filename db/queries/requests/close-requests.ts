import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { questionRequests } from '@/db/schema'
import type { RequestOutcome } from '@/lib/domain/question-request'
import type { Scope } from '@/lib/domain/scope'

type Params = { id: string; outcome: RequestOutcome; text: string | null; now: Date }

/**
 * Closes the open requests of everyone who asked the question of this one, also of those who asked while the reply was written: it is
 * the same question. @returns how many were closed; 0 when the workspace has no open one with this id
 */
export async function closeRequests(db: Db, scope: Scope, params: Params): Promise<number> {
  const { id, outcome, text, now } = params
  const { workspaceId } = scope
  const isOpen = and(eq(questionRequests.workspaceId, workspaceId), eq(questionRequests.status, 'open'))
  return db.transaction(async (tx) => {
    const keys = tx
      .select({ key: questionRequests.questionKey })
      .from(questionRequests)
      .where(and(isOpen, eq(questionRequests.id, id)))
    const closed = await tx
      .update(questionRequests)
      .set({
        status: outcome,
        writtenAnswer: outcome === 'answered' ? text : null,
        closingNote: outcome === 'answered' ? null : text,
        closedBy: scope.userId,
        closedAt: now,
        seenAt: null,
      })
      .where(and(isOpen, inArray(questionRequests.questionKey, keys)))
      .returning({ id: questionRequests.id })
    if (closed.length === 0) return 0
    const detail = { outcome, requests: closed.map((row) => row.id) }
    await appendAudit(tx, scope, { action: 'question.closed', targetKind: 'question-request', targetId: id, detail })
    return closed.length
  })
}
