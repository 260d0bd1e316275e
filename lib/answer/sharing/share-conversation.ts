import { listCurrentAnswers } from '@/db/queries/answers/list-current-answers'
import { appendAudit } from '@/db/queries/append-audit'
import { findConversation } from '@/db/queries/conversations/find-conversation'
import { saveShare } from '@/db/queries/conversations/shares/save-share'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { isSharable } from './is-sharable'

/**
 * Gives the reader's own conversation a link, or brings the one it has up to date: it shows the finished answers as they are current
 * now. @throws conversation_gone, nothing_to_share
 */
export async function shareConversation(
  runtime: Runtime,
  scope: Scope,
  { conversationId }: { conversationId: ConversationId },
): Promise<{ id: string }> {
  if (!(await findConversation(runtime.db, scope, { conversationId }))) throw new FootnoteError('conversation_gone')
  const current = await listCurrentAnswers(runtime.db, scope, { conversationId })
  const answerIds = current.filter(isSharable).map((one) => one.id)
  if (answerIds.length === 0) throw new FootnoteError('nothing_to_share')
  return runtime.db.transaction(async (tx) => {
    const id = await saveShare(tx, scope, { conversationId, answerIds, now: runtime.now() })
    const entry = { action: 'conversation.shared', targetKind: 'conversation', targetId: conversationId }
    await appendAudit(tx, scope, { ...entry, detail: { link: id, answers: answerIds.length } })
    return { id }
  })
}
