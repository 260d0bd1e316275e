import type { Db } from '@/db/client'
import { appendAudit } from '@/db/queries/append-audit'
import { reviewItems, reviewRounds } from '@/db/schema'
import type { ReviewFrame, ReviewRisk, RoundStratum } from '@/lib/domain/answer-review'
import type { AnswerId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  frame: ReviewFrame
  from: Date
  to: Date
  seed: number
  strata: readonly RoundStratum[]
  /** In the order in which they are judged. */
  drawn: readonly { readonly answerId: AnswerId; readonly risk: ReviewRisk }[]
  now: Date
}

/** Writes a round with what was drawn for it. @returns its id */
export async function createRound(db: Db, scope: Scope, params: Params): Promise<string> {
  const { drawn, now, strata, ...round } = params
  const { workspaceId, userId } = scope
  const id = newId('reviewRound', now.getTime())
  await db.transaction(async (tx) => {
    await tx
      .insert(reviewRounds)
      .values({ ...round, workspaceId, id, strata: [...strata], createdBy: userId, createdAt: now })
    await tx.insert(reviewItems).values(
      drawn.map((one, position) => ({
        ...one,
        workspaceId,
        id: newId('reviewItem', now.getTime()),
        roundId: id,
        position,
      })),
    )
    const detail = { frame: round.frame, drawn: drawn.length, seed: round.seed }
    await appendAudit(tx, scope, { action: 'review-round.drawn', targetKind: 'review-round', targetId: id, detail })
  })
  return id
}
