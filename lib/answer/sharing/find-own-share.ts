import { listCurrentAnswers } from '@/db/queries/answers/list-current-answers'
import { listOwnShares } from '@/db/queries/conversations/shares/list-own-shares'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { isSharable } from './is-sharable'

/** `behind`: the conversation has answers by now that the link does not show, or shows others than it has. */
export type ShareState = { sharable: number; link: { id: string; sharedAt: string; behind: boolean } | null }

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
  return { sharable: answerIds.length, link: link ?? null }
}
