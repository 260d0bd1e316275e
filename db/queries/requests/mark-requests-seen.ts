import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { questionRequests } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The reader has seen what became of their requests. */
export async function markRequestsSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  await db
    .update(questionRequests)
    .set({ seenAt: params.now })
    .where(
      and(
        eq(questionRequests.workspaceId, scope.workspaceId),
        eq(questionRequests.userId, scope.userId),
        ne(questionRequests.status, 'open'),
        isNull(questionRequests.seenAt),
      ),
    )
}
