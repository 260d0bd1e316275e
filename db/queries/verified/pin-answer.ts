import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { lockWorkspace } from '@/db/queries/people/lock-workspace'
import { verifiedAnswers, verifiedQuestions } from '@/db/schema'
import type { Citation, Claim } from '@/lib/domain/answer'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { deletePin } from './delete-pin'
import { insertWordings, type Wording } from './insert-wordings'
import { lockCitedDocuments } from './lock-cited-documents'
import { lockPin } from './lock-pin'

type Params = {
  answerId: AnswerId
  text: string
  claims: readonly Claim[]
  citations: readonly Citation[]
  /** The question first. Keys are different. */
  wordings: readonly Wording[]
  /** The verified answer whose place it takes, which the reviewer was shown; null when there was none. */
  replaces: string | null
  now: Date
}

/**
 * Pins a copy of an answer to its wordings. `wording_taken`: one of them belongs to another verified answer than `replaces`;
 * `source_gone`: a document that it cites was deleted meanwhile.
 */
export async function pinAnswer(
  db: Db,
  scope: Scope,
  params: Params,
): Promise<{ id: string } | 'wording_taken' | 'source_gone'> {
  const { answerId, text, wordings, replaces, now } = params
  const { workspaceId } = scope
  const id = newId('verifiedAnswer')
  const keys = wordings.map(({ key }) => key)
  return db.transaction(async (tx) => {
    if (!(await lockCitedDocuments(tx, scope, params))) return 'source_gone'
    if (replaces !== null) await lockPin(tx, scope, { id: replaces })
    // Two reviewers who pin the same wording queue up here: the second is told, instead of running into the key.
    await lockWorkspace(tx, scope)
    const taken = await tx
      .select({ by: verifiedQuestions.verifiedId })
      .from(verifiedQuestions)
      .where(and(eq(verifiedQuestions.workspaceId, workspaceId), inArray(verifiedQuestions.wordingKey, keys)))
    if (taken.some(({ by }) => by !== replaces)) return 'wording_taken'
    // A reviewer who typed another question over the one that was taken replaces nothing.
    const replaced = taken[0]?.by ?? null
    if (replaced !== null) await deletePin(tx, scope, { id: replaced })
    const [claims, citations] = [[...params.claims], [...params.citations]]
    const by = { verifiedBy: scope.userId, verifiedAt: now, createdAt: now }
    await tx.insert(verifiedAnswers).values({ workspaceId, id, answerId, text, claims, citations, ...by })
    await insertWordings(tx, scope, { verifiedId: id, wordings })
    const detail = { answer: answerId, wordings: wordings.length, ...(replaced === null ? {} : { replaces: replaced }) }
    await appendAudit(tx, scope, { action: 'answer.pinned', targetKind: 'verified-answer', targetId: id, detail })
    return { id }
  })
}
