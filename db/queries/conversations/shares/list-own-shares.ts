import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations, conversationShares } from '@/db/schema'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type OwnShare = {
  id: string
  conversationId: ConversationId
  title: string
  answerIds: AnswerId[]
  sharedAt: Date
}

/** The links that the reader gave out and that still work, newest first; `conversationId`: the one of that conversation. */
export async function listOwnShares(
  db: Db,
  scope: Scope,
  params: { conversationId?: ConversationId } = {},
): Promise<OwnShare[]> {
  const { id, conversationId, answerIds, sharedAt } = conversationShares
  return db
    .select({ id, conversationId, title: conversations.title, answerIds, sharedAt })
    .from(conversationShares)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, conversationShares.workspaceId),
        eq(conversations.id, conversationShares.conversationId),
        isNull(conversations.deletedAt),
      ),
    )
    .where(
      and(
        eq(conversationShares.workspaceId, scope.workspaceId),
        eq(conversationShares.userId, scope.userId),
        params.conversationId === undefined ? undefined : eq(conversationId, params.conversationId),
      ),
    )
    .orderBy(desc(sharedAt), desc(id))
}
