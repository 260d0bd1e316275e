import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type ConversationRow = typeof conversations.$inferSelect

/** The reader's own conversation, unless it was deleted. */
export async function findConversation(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId },
): Promise<ConversationRow | null> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, scope.workspaceId),
        eq(conversations.id, params.conversationId),
        eq(conversations.userId, scope.userId),
        isNull(conversations.deletedAt),
      ),
    )
  return row ?? null
}
