import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { answers, conversations, questionRequests, users } from '@/db/schema'
import type { Source } from '@/lib/domain/answer'
import type { Scope } from '@/lib/domain/scope'

export type RequestRow = typeof questionRequests.$inferSelect & {
  readonly askedBy: string
  readonly closedByName: string | null
  /** What came nearest when it was refused, whoever may open it: for the caller to narrow. */
  readonly suggestions: readonly Source[]
}

const listLimit = 500

/**
 * Open or closed requests of the workspace, newest first, at most 500. Nothing of their conversations is read but what came nearest;
 * those of deleted conversations are left out.
 */
export async function listRequests(db: Db, scope: Scope, params: { status: 'open' | 'closed' }): Promise<RequestRow[]> {
  const closers = alias(users, 'closers')
  const { status, workspaceId } = questionRequests
  const rows = await db
    .select({
      request: questionRequests,
      askedBy: users.name,
      closedByName: closers.name,
      suggestions: answers.suggestions,
    })
    .from(questionRequests)
    .innerJoin(answers, and(eq(answers.workspaceId, workspaceId), eq(answers.id, questionRequests.answerId)))
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, questionRequests.conversationId)),
    )
    .innerJoin(users, eq(users.id, questionRequests.userId))
    .leftJoin(closers, eq(closers.id, questionRequests.closedBy))
    .where(
      and(
        eq(workspaceId, scope.workspaceId),
        params.status === 'open' ? eq(status, 'open') : ne(status, 'open'),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(desc(params.status === 'open' ? questionRequests.createdAt : questionRequests.closedAt))
    .limit(listLimit)
  return rows.map(({ request, ...rest }) => ({ ...request, ...rest }))
}
