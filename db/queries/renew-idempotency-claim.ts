import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { idempotencyKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Says that the request which claimed this key is still at work, so that nobody takes the claim over. */
export async function renewIdempotencyClaim(db: Db, scope: Scope, params: { key: string; now: Date }): Promise<void> {
  const t = idempotencyKeys
  await db
    .update(t)
    .set({ aliveAt: params.now })
    .where(
      and(eq(t.workspaceId, scope.workspaceId), eq(t.userId, scope.userId), eq(t.key, params.key), isNull(t.status)),
    )
}
