import { and, eq, lte, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'

/** The reader has seen which of their documents are due or have expired. */
export async function markUpkeepSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  const today = utcDay(params.now)
  await db
    .update(documents)
    .set({ upkeepSeenAt: params.now })
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.ownerId, scope.userId),
        or(lte(documents.reviewAt, today), lte(documents.expiresAt, today)),
      ),
    )
}
