import { and, eq, exists, isNull, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, feedback } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type AnswerRow = typeof answers.$inferSelect

/**
 * The reader's own answer, also an older version of a turn. Reviewers and admins may also open an answer that someone rated, because
 * rating it hands it to the feedback inbox, and those of eval runs.
 */
export async function findAnswer(db: Db, scope: Scope, params: { answerId: AnswerId }): Promise<AnswerRow | null> {
  const rated = exists(
    db
      .select({ id: feedback.id })
      .from(feedback)
      .where(and(eq(feedback.workspaceId, answers.workspaceId), eq(feedback.answerId, answers.id))),
  )
  const mine = eq(answers.userId, scope.userId)
  const [row] = await db
    .select({ answer: answers })
    .from(answers)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, answers.workspaceId), eq(conversations.id, answers.conversationId)),
    )
    .where(
      and(
        eq(answers.workspaceId, scope.workspaceId),
        eq(answers.id, params.answerId),
        scope.role === 'member' ? mine : or(mine, rated, eq(answers.origin, 'eval')),
        isNull(conversations.deletedAt),
      ),
    )
  return row?.answer ?? null
}
