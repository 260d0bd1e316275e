import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { idempotencyKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Keeps the answer of a claimed key. */
export async function completeIdempotencyKey(
  db: Db,
  scope: Scope,
  params: { key: string; status: number; body: unknown },
): Promise<void> {
  const t = idempotencyKeys
  await db
    .update(t)
    .set({ status: params.status, body: params.body })
    .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.userId, scope.userId), eq(t.key, params.key)))
}
