import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import type { Scope } from '@/lib/domain/scope'
import { deletePin } from './delete-pin'

/** Answering goes back to the usual way. Answers that were given keep their mark. @returns false when the workspace has no such pin */
export async function unpinAnswer(db: Db, scope: Scope, params: { id: string }): Promise<boolean> {
  const { id } = params
  return db.transaction(async (tx) => {
    if (!(await deletePin(tx, scope, { id }))) return false
    await appendAudit(tx, scope, { action: 'answer.unpinned', targetKind: 'verified-answer', targetId: id })
    return true
  })
}
