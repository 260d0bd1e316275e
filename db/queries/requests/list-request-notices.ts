import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { conversations, questionRequests, users } from '@/db/schema'
import type { OwnRequest } from '@/lib/domain/question-request'
import type { Scope } from '@/lib/domain/scope'
import { toOwnRequest } from './to-own-request'

export type RequestNotice = {
  readonly question: string
  readonly conversationId: string
  readonly request: OwnRequest
  readonly isNew: boolean
}

const most = 20

/** What became of the reader's own requests, the latest first, at most 20. Those of deleted conversations are left out. */
export async function listRequestNotices(db: Db, scope: Scope): Promise<RequestNotice[]> {
  const rows = await db
    .select({ request: questionRequests, by: users.name })
    .from(questionRequests)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, questionRequests.workspaceId),
        eq(conversations.id, questionRequests.conversationId),
      ),
    )
    .leftJoin(users, eq(users.id, questionRequests.closedBy))
    .where(
      and(
        eq(questionRequests.workspaceId, scope.workspaceId),
        eq(questionRequests.userId, scope.userId),
        ne(questionRequests.status, 'open'),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(desc(questionRequests.closedAt))
    .limit(most)
  return rows.map(({ request, by }) => ({
    question: request.question,
    conversationId: request.conversationId,
    request: toOwnRequest(request, by),
    isNew: request.seenAt === null,
  }))
}
