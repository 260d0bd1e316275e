import { deleteConversation } from '@/db/queries/conversations/delete-conversation'
import { renameConversation } from '@/db/queries/conversations/rename-conversation'
import { getConversation } from '@/lib/answer/get-conversation'
import { summarizeConversation } from '@/lib/answer/summarize-conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineRoute } from '../../_lib/define-route'
import { deleteConversationSpec, getConversationSpec, renameConversationSpec } from './spec'

export const GET = defineRoute(getConversationSpec, async ({ runtime, scope, params }) => ({
  body: await getConversation(runtime, scope, params.id as ConversationId),
}))

export const PATCH = defineRoute(renameConversationSpec, async ({ runtime, scope, params, body }) => {
  const conversationId = params.id as ConversationId
  const row = await renameConversation(runtime.db, scope, { conversationId, title: body.title })
  if (!row) throw new FootnoteError('conversation_gone')
  return { body: summarizeConversation(row) }
})

export const DELETE = defineRoute(deleteConversationSpec, async ({ runtime, scope, params }) => {
  const conversationId = params.id as ConversationId
  const isGone = await deleteConversation(runtime.db, scope, { conversationId, now: runtime.now() })
  if (!isGone) throw new FootnoteError('conversation_gone')
  return { body: { id: params.id } }
})
