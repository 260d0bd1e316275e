import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { verifiedQuestions } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { insertWordings, type Wording } from './insert-wordings'
import { lockPin } from './lock-pin'

type Params = { id: string; wordings: readonly Wording[] }

/** Gives a verified answer these wordings, the question first, in the place of those that it had. */
export async function changeWordings(
  db: Db,
  scope: Scope,
  params: Params,
): Promise<'changed' | 'not_found' | 'wording_taken'> {
  const { id, wordings } = params
  const { workspaceId } = scope
  return db.transaction(async (tx) => {
    if (!(await lockPin(tx, scope, { id }))) return 'not_found'
    await lockWorkspace(tx, scope)
    const ofWorkspace = eq(verifiedQuestions.workspaceId, workspaceId)
    const keys = wordings.map(({ key }) => key)
    const taken = await tx
      .select({ key: verifiedQuestions.wordingKey })
      .from(verifiedQuestions)
      .where(and(ofWorkspace, inArray(verifiedQuestions.wordingKey, keys), ne(verifiedQuestions.verifiedId, id)))
    if (taken.length > 0) return 'wording_taken'
    await tx.delete(verifiedQuestions).where(and(ofWorkspace, eq(verifiedQuestions.verifiedId, id)))
    await insertWordings(tx, scope, { verifiedId: id, wordings })
    const detail = { wordings: wordings.length }
    const entry = { action: 'answer.wordings-changed', targetKind: 'verified-answer', targetId: id, detail }
    await appendAudit(tx, scope, entry)
    return 'changed'
  })
}
