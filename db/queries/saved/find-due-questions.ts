import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations, memberships, savedQuestions, users } from '@/db/schema'
import type { ConversationId, UserId, WorkspaceId } from '@/lib/domain/ids'

export type DueQuestion = {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly conversationId: ConversationId
  /** Of the documents when it was last looked at; null before the first time. */
  readonly documentState: string | null
}

/** Saved questions that nobody has looked at since `before`, of people who may sign in: the sweeper's own, over all workspaces. */
export async function findDueQuestions(db: Db, params: { before: Date; limit: number }): Promise<DueQuestion[]> {
  return db
    .select({
      workspaceId: savedQuestions.workspaceId,
      userId: savedQuestions.userId,
      conversationId: savedQuestions.conversationId,
      documentState: savedQuestions.documentState,
    })
    .from(savedQuestions)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, savedQuestions.workspaceId),
        eq(conversations.id, savedQuestions.conversationId),
      ),
    )
    .innerJoin(
      memberships,
      and(eq(memberships.workspaceId, savedQuestions.workspaceId), eq(memberships.userId, savedQuestions.userId)),
    )
    .innerJoin(users, eq(users.id, savedQuestions.userId))
    .where(
      and(
        isNull(conversations.deletedAt),
        isNull(users.disabledAt),
        or(isNull(savedQuestions.checkedAt), lt(savedQuestions.checkedAt, params.before)),
      ),
    )
    .orderBy(savedQuestions.checkedAt)
    .limit(params.limit)
}
