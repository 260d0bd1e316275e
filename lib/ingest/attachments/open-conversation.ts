import { findConversation } from '@/db/queries/conversations/find-conversation'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** The reader inside of a conversation of theirs, with what is attached to it. @throws conversation_gone */
export async function openConversation(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  conversationId: ConversationId,
): Promise<Scope> {
  if (!(await findConversation(runtime.db, scope, { conversationId }))) throw new FootnoteError('conversation_gone')
  return scopeInConversation(scope, conversationId)
}
