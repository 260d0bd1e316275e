import { restoreConversation } from '@/db/queries/conversations/delete-conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../../../_lib/define-route'
import { restoreConversationSpec } from './spec'

export const POST = defineRoute(restoreConversationSpec, async ({ runtime, scope, params }) => {
  const conversationId = params.id as ConversationId
  const isBack = await restoreConversation(runtime.db, scope, { conversationId, now: runtime.now() })
  if (!isBack) throw new FootnoteError('conversation_gone')
  return { body: { id: params.id } }
})
