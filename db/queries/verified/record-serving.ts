import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { verifiedAnswers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** One more reader got this verified answer. */
export async function recordServing(db: Db, scope: Scope, params: { id: string; now: Date }): Promise<void> {
  await db
    .update(verifiedAnswers)
    .set({ servedCount: sql`${verifiedAnswers.servedCount} + 1`, lastServedAt: params.now })
    .where(and(eq(verifiedAnswers.workspaceId, scope.workspaceId), eq(verifiedAnswers.id, params.id)))
}
