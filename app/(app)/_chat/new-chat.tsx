'use client'
import { useShell } from '../_shell/shell-context'
import type { ChatContextData } from './chat-context'
import { ChatView } from './chat-view'

/** An empty conversation. "New question" makes a fresh one, also where the address has not changed. */
export function NewChat({ context }: { context: ChatContextData }) {
  const { questionNumber } = useShell()
  return (
    <ChatView
      key={questionNumber}
      context={context}
      conversationId={null}
      initialTurns={[]}
      initialCollectionIds={[]}
    />
  )
}
