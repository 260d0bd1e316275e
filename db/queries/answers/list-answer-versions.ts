import { and, asc, eq, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers } from '@/db/schema'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type AnswerVersion = { readonly id: AnswerId; readonly turn: number; readonly createdAt: Date }

/** All answers of the reader's own conversation in the order they were given, current and replaced; not what was replaced while it ran. */
export async function listAnswerVersions(
  db: Db,
  scope: Scope,
  params: { conversationId: ConversationId },
): Promise<AnswerVersion[]> {
  return db
    .select({ id: answers.id, turn: answers.turn, createdAt: answers.createdAt })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.conversationId, params.conversationId),
        eq(answers.userId, scope.userId),
        or(eq(answers.isCurrent, true), ne(answers.status, 'running')),
      ),
    )
    .orderBy(asc(answers.createdAt))
}
