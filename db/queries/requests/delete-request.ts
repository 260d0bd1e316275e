import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { questionRequests } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Takes back the reader's own open request. @returns false when there is none, or it has a reply already */
export async function deleteRequest(db: Db, scope: Scope, params: { id: string }): Promise<boolean> {
  const { id } = params
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(questionRequests)
      .where(
        and(
          eq(questionRequests.workspaceId, scope.workspaceId),
          eq(questionRequests.userId, scope.userId),
          eq(questionRequests.id, id),
          eq(questionRequests.status, 'open'),
        ),
      )
      .returning({ id: questionRequests.id })
    if (gone.length === 0) return false
    await appendAudit(tx, scope, { action: 'question.withdrawn', targetKind: 'question-request', targetId: id })
    return true
  })
}
