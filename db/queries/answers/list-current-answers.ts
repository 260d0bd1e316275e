import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { AnswerRow } from './find-answer'

/** The current answers of the reader's own conversation, in the order of their turns. */
export async function listCurrentAnswers(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId },
): Promise<AnswerRow[]> {
  return db
    .select()
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.conversationId, params.conversationId),
        eq(answers.userId, scope.userId),
        eq(answers.isCurrent, true),
      ),
    )
    .orderBy(asc(answers.turn))
}
