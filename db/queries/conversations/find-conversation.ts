import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations } from '@/db/schema'
import type { AnswerOrigin } from '@/lib/domain/answer'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type ConversationRow = typeof conversations.$inferSelect

/** The reader's own conversation, unless it was deleted. One of an eval run is found only by who asks for that origin. */
export async function findConversation(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId; origin?: AnswerOrigin },
): Promise<ConversationRow | null> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, scope.workspaceId),
        eq(conversations.id, params.conversationId),
        eq(conversations.userId, scope.userId),
        eq(conversations.origin, params.origin ?? 'reader'),
        isNull(conversations.deletedAt),
      ),
    )
  return row ?? null
}
