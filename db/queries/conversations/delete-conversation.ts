import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, feedback } from '@/db/schema'
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

/** Hides it at once, and erases what was deleted in this workspace before the undo window. @returns false when there is none */
export async function deleteConversation(db: Db, scope: Scope, params: Params): Promise<boolean> {
  await eraseDeletedConversations(db, scope, { before: new Date(params.now.getTime() - undoWindowMs) })
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

async function eraseDeletedConversations(db: Db, scope: Scope, params: { before: Date }): Promise<void> {
  await db.transaction(async (tx) => {
    const erased = await tx
      .delete(conversations)
      .where(and(eq(conversations.workspaceId, scope.workspaceId), lt(conversations.deletedAt, params.before)))
      .returning({ id: conversations.id })
    if (erased.length === 0) return
    const gone = await tx
      .delete(answers)
      .where(
        and(
          eq(answers.workspaceId, scope.workspaceId),
          inArray(
            answers.conversationId,
            erased.map((row) => row.id),
          ),
        ),
      )
      .returning({ id: answers.id })
    if (gone.length === 0) return
    await tx.delete(feedback).where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        inArray(
          feedback.answerId,
          gone.map((row) => row.id),
        ),
      ),
    )
  })
}
