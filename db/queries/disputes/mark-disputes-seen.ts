import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** The reader has seen what other documents say against theirs. */
export async function markDisputesSeen(db: Db, scope: Scope, params: { now: Date }): Promise<void> {
  await db
    .update(documents)
    .set({ disputesSeenAt: params.now })
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.ownerId, scope.userId)))
}
