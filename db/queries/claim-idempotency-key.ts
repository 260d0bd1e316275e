import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { idempotencyKeys } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

export type IdempotencyClaim = { state: 'claimed' } | { state: 'done'; status: number; body: unknown }

const keptMs = 24 * 60 * 60 * 1000
/** A claim without an answer that was not renewed for this long was left by a process that died: four missed renewals. */
const abandonedMs = 45_000

/**
 * Claims a key for one request of this person, or finds what was answered to it. One statement decides, so of two requests at
 * once exactly one gets `claimed`. What this person's other keys kept for more than a day goes.
 * @throws idempotency_mismatch, idempotency_in_progress
 */
export async function claimIdempotencyKey(
  db: Db,
  scope: Scope,
  params: { key: string; requestHash: string; now: Date },
): Promise<IdempotencyClaim> {
  const { key, requestHash, now } = params
  const t = idempotencyKeys
  const own = { workspaceId: scope.workspaceId, userId: scope.userId, key }
  const isAbandoned = and(isNull(t.status), lt(t.aliveAt, new Date(now.getTime() - abandonedMs)))
  await db
    .delete(t)
    .where(
      and(
        eq(t.workspaceId, scope.workspaceId),
        eq(t.userId, scope.userId),
        lt(t.createdAt, new Date(now.getTime() - keptMs)),
      ),
    )
  const claimed = await db
    .insert(t)
    .values({ ...own, requestHash, createdAt: now, aliveAt: now })
    .onConflictDoUpdate({
      target: [t.workspaceId, t.userId, t.key],
      set: { requestHash, status: null, body: null, createdAt: now, aliveAt: now },
      setWhere: sql`${isAbandoned}`,
    })
    .returning({ key: t.key })
  if (claimed.length > 0) return { state: 'claimed' }
  const rows = await db
    .select({ requestHash: t.requestHash, status: t.status, body: t.body })
    .from(t)
    .where(and(eq(t.workspaceId, own.workspaceId), eq(t.userId, own.userId), eq(t.key, key)))
  const row = rows[0]
  if (row !== undefined && row.requestHash !== requestHash) throw new FootnoteError('idempotency_mismatch')
  if (row === undefined || row.status === null) {
    throw new FootnoteError('idempotency_in_progress', { retryAfterSeconds: 1 })
  }
  return { state: 'done', status: row.status, body: row.body }
}
