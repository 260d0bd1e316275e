import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { questionRequests, users } from '@/db/schema'
import type { AnswerId } from '@/lib/domain/ids'
import type { OwnRequest } from '@/lib/domain/question-request'
import type { Scope } from '@/lib/domain/scope'
import { toOwnRequest } from './to-own-request'

/** The reader's own request beside each of these answers, with what became of it, by answer id. */
export async function findOwnRequests(
  db: Db,
  scope: Scope,
  params: { answerIds: readonly AnswerId[] },
): Promise<Map<string, OwnRequest>> {
  if (params.answerIds.length === 0) return new Map()
  const rows = await db
    .select({ request: questionRequests, by: users.name })
    .from(questionRequests)
    .leftJoin(users, eq(users.id, questionRequests.closedBy))
    .where(
      and(
        eq(questionRequests.workspaceId, scope.workspaceId),
        eq(questionRequests.userId, scope.userId),
        inArray(questionRequests.answerId, [...params.answerIds]),
      ),
    )
  return new Map(rows.map(({ request, by }) => [request.answerId, toOwnRequest(request, by)]))
}
