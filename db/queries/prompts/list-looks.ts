import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { canaryLooks } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

export type CanaryLook = typeof canaryLooks.$inferSelect

/** How the guards of a canary stood over time, the oldest first. */
export async function listLooks(db: Db, scope: Scope, params: { canaryId: string }): Promise<CanaryLook[]> {
  return db
    .select()
    .from(canaryLooks)
    .where(and(eq(canaryLooks.workspaceId, scope.workspaceId), eq(canaryLooks.canaryId, params.canaryId)))
    .orderBy(asc(canaryLooks.answers))
}
