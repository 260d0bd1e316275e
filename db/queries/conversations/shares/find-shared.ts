import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { answers, conversations, conversationShares, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type SharedRow = { title: string; sharedBy: string; isOwn: boolean; sharedAt: Date; answers: AnswerRow[] }

/**
 * What a link of this workspace shows, with the words of all of its answers: whoever calls it takes out what this reader may not read.
 * Null where the link was ended or the conversation deleted.
 */
export async function findShared(db: Db, scope: Scope, params: { id: string }): Promise<SharedRow | null> {
  const { workspaceId } = scope
  const [share] = await db
    .select({
      title: conversations.title,
      sharedBy: users.name,
      userId: conversationShares.userId,
      sharedAt: conversationShares.sharedAt,
      answerIds: conversationShares.answerIds,
      conversationId: conversationShares.conversationId,
    })
    .from(conversationShares)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, conversationShares.workspaceId),
        eq(conversations.id, conversationShares.conversationId),
        isNull(conversations.deletedAt),
      ),
    )
    .innerJoin(users, eq(users.id, conversationShares.userId))
    .where(and(eq(conversationShares.workspaceId, workspaceId), eq(conversationShares.id, params.id)))
  if (!share) return null
  const { title, sharedBy, userId, sharedAt, answerIds, conversationId } = share
  const rows = await db
    .select()
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, workspaceId),
        eq(answers.conversationId, conversationId),
        inArray(answers.id, answerIds),
      ),
    )
    .orderBy(asc(answers.turn))
  return { title, sharedBy, isOwn: userId === scope.userId, sharedAt, answers: rows }
}
