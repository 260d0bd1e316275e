import { listConversations } from '@/db/queries/conversations/list-conversations'
import { summarizeConversation } from '@/lib/answer/summarize-conversation'
import { defineRoute } from '../_lib/define-route'
import { listConversationsSpec } from './spec'

export const GET = defineRoute(listConversationsSpec, async ({ runtime, scope, query }) => {
  const { search, cursor, limit } = query
  const page = await listConversations(runtime.db, scope, {
    limit,
    ...(search ? { search } : {}),
    ...(cursor ? { cursor } : {}),
  })
  return { body: { items: page.items.map(summarizeConversation), nextCursor: page.nextCursor } }
})
