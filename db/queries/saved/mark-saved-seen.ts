import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { savedQuestions } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The reader has seen what changed: of one saved question, or of all of theirs. */
export async function markSavedSeen(
  db: Db,
  scope: Scope,
  params: { conversationId?: ConversationId; now: Date },
): Promise<void> {
  const { conversationId, now } = params
  await db
    .update(savedQuestions)
    .set({ seenAt: now })
    .where(
      and(
        eq(savedQuestions.workspaceId, scope.workspaceId),
        eq(savedQuestions.userId, scope.userId),
        isNotNull(savedQuestions.changedAt),
        isNull(savedQuestions.seenAt),
        conversationId === undefined ? undefined : eq(savedQuestions.conversationId, conversationId),
      ),
    )
}
