import type { Metadata } from 'next'
import { requirePage } from '@/app/_lib/require-page'
import { scopeInConversation } from '@/lib/auth/require-scope'
import { getConversation } from '@/lib/answer/get-conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { loadAttachments } from '../../_chat/attachments/load-attachments'
import { ChatView } from '../../_chat/chat-view'
import { ConversationGone } from '../../_chat/conversation-gone'
import { loadAskedDocuments } from '../../_chat/load-asked-documents'
import { loadChatContext } from '../../_chat/load-chat-context'
import { turnOf } from '../../_chat/turn'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Conversation' }

export default async function ConversationPage({ params }: Props) {
  const { runtime, scope, user } = await requirePage()
  const { id } = await params
  const [conversation, context] = await Promise.all([
    getConversation(runtime, scope, id as ConversationId).catch(ifGone),
    loadChatContext(runtime, scope, user),
  ])
  if (!conversation) return <ConversationGone />
  const inside = scopeInConversation(scope, id as ConversationId)
  const [documents, attachments] = await Promise.all([
    loadAskedDocuments(runtime, inside, conversation.documentIds),
    loadAttachments(runtime, inside),
  ])
  return (
    <ChatView
      key={conversation.id}
      context={context}
      conversationId={conversation.id}
      initialTurns={conversation.answers.map(turnOf)}
      initialCollectionIds={conversation.collectionIds}
      initialDocuments={documents}
      initialAttachments={attachments}
    />
  )
}

function ifGone(thrown: unknown): null {
  if (thrown instanceof FootnoteError && thrown.code === 'conversation_gone') return null
  throw thrown
}
