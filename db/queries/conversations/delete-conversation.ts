import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** A deleted conversation can be restored this long; then its questions, answers and ratings are erased. */
export const undoWindowMs = 10 * 60_000

type Params = { conversationId: ConversationId; now: Date }

const own = (scope: Scope, conversationId: ConversationId) =>
  and(
    eq(conversations.workspaceId, scope.workspaceId),
    eq(conversations.id, conversationId),
    eq(conversations.userId, scope.userId),
  )

/** Hides it at once; erase-deleted-conversations.ts does the rest when the undo window has passed. @returns false when there is none */
export async function deleteConversation(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const hidden = await db
    .update(conversations)
    .set({ deletedAt: params.now })
    .where(and(own(scope, params.conversationId), isNull(conversations.deletedAt)))
    .returning({ id: conversations.id })
  return hidden.length > 0
}

/** Undo. @returns false when the window has passed or there is nothing to restore */
export async function restoreConversation(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const restored = await db
    .update(conversations)
    .set({ deletedAt: null })
    .where(
      and(
        own(scope, params.conversationId),
        gte(conversations.deletedAt, new Date(params.now.getTime() - undoWindowMs)),
      ),
    )
    .returning({ id: conversations.id })
  return restored.length > 0
}
