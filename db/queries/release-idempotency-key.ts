import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { idempotencyKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Frees a key whose request gave nothing to keep. An answer that is kept already stays. */
export async function releaseIdempotencyKey(db: Db, scope: Scope, params: { key: string }): Promise<void> {
  const t = idempotencyKeys
  await db
    .delete(t)
    .where(
      and(eq(t.workspaceId, scope.workspaceId), eq(t.userId, scope.userId), eq(t.key, params.key), isNull(t.status)),
    )
}
