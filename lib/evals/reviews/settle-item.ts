import { findReviewAnswer } from '@/db/queries/reviews/find-review-answer'
import { listRoundItems } from '@/db/queries/reviews/list-round-items'
import { settleItem as storeSettled } from '@/db/queries/reviews/settle-item'
import { requireRole } from '@/lib/auth/require-role'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { labelOf } from './label-of'
import { maySettle } from './may-settle'

type Input = { itemId: string; verdict: ReviewVerdict; label: ReviewLabel | null; answer: string | null }

/** Decides what holds of an answer on which two differed. @throws not_found, forbidden, conflict when somebody was first */
export async function settleItem(runtime: Runtime, scope: Scope, input: Input): Promise<void> {
  requireRole(scope, 'reviewer')
  const { itemId, verdict, answer } = input
  const found = await findReviewAnswer(runtime.db, scope, { itemId })
  if (!found) throw new FootnoteError('not_found')
  const { roundId } = found.item
  const items = await listRoundItems(runtime.db, scope, { roundId })
  const item = items.find(({ id }) => id === itemId)
  if (!item || !maySettle(scope, item))
    throw new FootnoteError('conflict', {
      detail: 'Somebody settled this already, or it is for somebody else to settle.',
    })
  const settled = { itemId, verdict, label: labelOf(verdict, input.label), answer }
  await storeSettled(runtime.db, scope, { ...settled, now: runtime.now() })
  runtime.log.info('review-item-settled', { itemId, roundId })
}
