import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { reviewItems, reviewVerdicts } from '@/db/schema'
import { judgesPerAnswer } from '@/lib/domain/answer-review'
import type { Scope } from '@/lib/domain/scope'
import type { GivenVerdict } from './list-round-items'

type Params = Omit<GivenVerdict, 'userId'> & { itemId: string; now: Date }

/**
 * Stores what the person says of an answer, in the place of what they said before. Once as many as it takes have judged, it stands: nobody
 * changes a verdict after the other's can be known. @returns false when it stands already, or the workspace has no such answer
 */
export async function saveVerdict(db: Db, scope: Scope, params: Params): Promise<boolean> {
  const { itemId, now, ...said } = params
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    const ofItem = and(eq(reviewItems.workspaceId, workspaceId), eq(reviewItems.id, itemId))
    const [item] = await tx.select({ id: reviewItems.id }).from(reviewItems).where(ofItem).for('update')
    if (!item) return false
    const [all] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(reviewVerdicts)
      .where(and(eq(reviewVerdicts.workspaceId, workspaceId), eq(reviewVerdicts.itemId, itemId)))
    if ((all?.count ?? 0) >= judgesPerAnswer) return false
    await tx
      .insert(reviewVerdicts)
      .values({ workspaceId, itemId, userId, createdAt: now, ...said })
      .onConflictDoUpdate({
        target: [reviewVerdicts.workspaceId, reviewVerdicts.itemId, reviewVerdicts.userId],
        set: { ...said, createdAt: now },
      })
    // Without the verdict: who is yet to judge may be able to read the log.
    await appendAudit(tx, scope, { action: 'review-item.judged', targetKind: 'review-item', targetId: itemId })
    return true
  })
}
