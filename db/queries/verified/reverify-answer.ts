import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { verifiedAnswers } from '@/db/schema'
import type { Citation } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'
import { lockCitedDocuments } from './lock-cited-documents'

type Params = {
  id: string
  /** As they were read before they were looked for in today's revisions. */
  before: readonly Citation[]
  citations: readonly Citation[]
  now: Date
}

/**
 * Verifies an answer again, with its citations in today's revisions. @returns false when there is none, or when its citations are no longer
 * `before`: a colleague or a deletion was faster
 */
export async function reverifyAnswer(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { id, before, citations, now } = params
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    if (!(await lockCitedDocuments(tx, scope, { citations }))) return false
    const done = await tx
      .update(verifiedAnswers)
      .set({ citations: [...citations], verifiedBy: userId, verifiedAt: now })
      .where(
        and(
          eq(verifiedAnswers.workspaceId, workspaceId),
          eq(verifiedAnswers.id, id),
          sql`${verifiedAnswers.citations} = ${JSON.stringify(before)}::jsonb`,
        ),
      )
      .returning({ id: verifiedAnswers.id })
    if (done.length === 0) return false
    await appendAudit(tx, scope, { action: 'answer.reverified', targetKind: 'verified-answer', targetId: id })
    return true
  })
}
