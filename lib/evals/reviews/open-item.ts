import { appendAudit } from '@/db/queries/append-audit'
import { findReviewAnswer } from '@/db/queries/reviews/find-review-answer'
import { presentAnswers } from '@/lib/answer/present-answers'
import { requireRole } from '@/lib/auth/require-role'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** `standalone`: a follow-up as it was understood with what was asked before; null where the question stands alone. */
export type OpenedItem = { readonly answer: StoredAnswer; readonly standalone: string | null }

/**
 * A drawn answer for somebody else than who asked it, with the reviewer's own rights: sources that they may not read are withheld. Who asked is
 * not told; that it was read is in the audit log. @throws not_found, also where it is closed by now, forbidden
 */
export async function openItem(runtime: Runtime, scope: Scope, { itemId }: { itemId: string }): Promise<OpenedItem> {
  requireRole(scope, 'reviewer')
  const found = await findReviewAnswer(runtime.db, scope, { itemId })
  if (!found || found.answer.userId === scope.userId) throw new FootnoteError('not_found')
  const entry = { action: 'answer.read', targetKind: 'answer', targetId: found.answer.id }
  await runtime.db.transaction((tx) => appendAudit(tx, scope, { ...entry, detail: { roundId: found.item.roundId } }))
  const [answer] = await presentAnswers(runtime, scope, [found.answer], new Map())
  if (!answer) throw new FootnoteError('not_found')
  const { question, standaloneQuestion } = found.answer
  return { answer, standalone: standaloneQuestion === question ? null : standaloneQuestion }
}
