import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { ConversationRow } from './find-conversation'

/** Renaming does not move a conversation to the top: `updatedAt` stays. @returns null when it is not the reader's, or deleted */
export async function renameConversation(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId; title: string },
): Promise<ConversationRow | null> {
  const [row] = await db
    .update(conversations)
    .set({ title: params.title })
    .where(
      and(
        eq(conversations.workspaceId, scope.workspaceId),
        eq(conversations.id, params.conversationId),
        eq(conversations.userId, scope.userId),
        isNull(conversations.deletedAt),
      ),
    )
    .returning()
  return row ?? null
}
