import { requirePage } from '@/app/_lib/require-page'
import { loadChatContext } from './_chat/load-chat-context'
import { NewChat } from './_chat/new-chat'

export default async function NewQuestionPage() {
  const { runtime, scope, user } = await requirePage()
  return <NewChat context={await loadChatContext(runtime, scope, user)} />
}
