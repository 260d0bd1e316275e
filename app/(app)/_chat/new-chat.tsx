'use client'
import { useShell } from '../_shell/shell-context'
import type { AskedDocument, ChatContextData } from './chat-context'
import { ChatView } from './chat-view'

export type NewChatProps = {
  context: ChatContextData
  /** Those that are asked alone. */
  documents: readonly AskedDocument[]
  /** How the question begins. */
  text: string
}

/** An empty conversation. "New question" makes a fresh one, also where the address has not changed. */
export function NewChat({ context, documents, text }: NewChatProps) {
  const { questionNumber } = useShell()
  return (
    <ChatView
      key={`${questionNumber} ${documents.map(({ id }) => id).join(' ')} ${text}`}
      context={context}
      conversationId={null}
      initialTurns={[]}
      initialCollectionIds={[]}
      initialDocuments={documents}
      initialText={text}
    />
  )
}
