import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { reviewRounds } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Ends a round: its figures stay, its answers are closed. @returns false when the workspace has no such round that goes on */
export async function endRound(db: Db, scope: Scope, params: { roundId: string; now: Date }): Promise<boolean> {
  const { roundId, now } = params
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(reviewRounds)
      .set({ endedAt: now })
      .where(
        and(
          eq(reviewRounds.workspaceId, scope.workspaceId),
          eq(reviewRounds.id, roundId),
          isNull(reviewRounds.endedAt),
        ),
      )
      .returning({ id: reviewRounds.id })
    if (ended.length === 0) return false
    await appendAudit(tx, scope, { action: 'review-round.ended', targetKind: 'review-round', targetId: roundId })
    return true
  })
}
