import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The reader has seen what became of their ratings. */
export async function markNoticesSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  await db
    .update(feedback)
    .set({ noticeSeenAt: params.now })
    .where(
      and(
        eq(feedback.workspaceId, scope.workspaceId),
        eq(feedback.userId, scope.userId),
        isNotNull(feedback.resolvedAt),
        isNull(feedback.noticeSeenAt),
      ),
    )
}
