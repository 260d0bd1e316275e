import { listCurrentAnswers } from '@/db/queries/answers/list-current-answers'
import { listAttachments } from '@/db/queries/attachments/list-attachments'
import { listOwnShares } from '@/db/queries/conversations/shares/list-own-shares'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { isSharable } from './is-sharable'

/** `behind`: the conversation has answers by now that the link does not show, or shows others than it has. */
export type ShareState = {
  sharable: number
  /** Files that are attached to it: what answers say of them is shown, the files are not. */
  files: number
  link: { id: string; sharedAt: string; behind: boolean } | null
}

/** How the reader's own conversation is shared, and how many of its answers could be. */
export async function findOwnShare(
  runtime: Runtime,
  scope: Scope,
  input: { conversationId: ConversationId },
): Promise<ShareState> {
  const current = await listCurrentAnswers(runtime.db, scope, input)
  const answerIds = current.filter(isSharable).map((one) => one.id)
  const [share] = await listOwnShares(runtime.db, scope, input)
  const isBehind = (shown: readonly string[]) =>
    shown.length !== answerIds.length || answerIds.some((id, index) => shown[index] !== id)
  const link = share && {
    id: share.id,
    sharedAt: share.sharedAt.toISOString(),
    behind: isBehind(share.answerIds),
  }
  const files = await listAttachments(runtime.db, scopeInConversation(scope, input.conversationId))
  return { sharable: answerIds.length, files: files.length, link: link ?? null }
}
