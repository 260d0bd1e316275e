import { createConversation } from '@/db/queries/conversations/create-conversation'
import { listConversations } from '@/db/queries/conversations/list-conversations'
import { nameConversations } from '@/lib/answer/name-conversations'
import { summarizeConversation } from '@/lib/answer/summarize-conversation'
import { defineRoute } from '../_lib/define-route'
import { createConversationSpec, listConversationsSpec } from './spec'

export const GET = defineRoute(listConversationsSpec, async ({ runtime, scope, query }) => {
  const { search, cursor, limit } = query
  const page = await listConversations(runtime.db, scope, {
    limit,
    ...(search ? { search } : {}),
    ...(cursor ? { cursor } : {}),
  })
  return { body: { items: await nameConversations(runtime, scope, page.items), nextCursor: page.nextCursor } }
})

export const POST = defineRoute(createConversationSpec, async ({ runtime, scope }) => ({
  body: summarizeConversation(await createConversation(runtime.db, scope, { now: runtime.now() })),
}))
