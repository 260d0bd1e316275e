import { dropDraftsOfAnswer } from '@/db/queries/drafts/drop-drafts-of-answer'
import { findReviewAnswer } from '@/db/queries/reviews/find-review-answer'
import { saveVerdict } from '@/db/queries/reviews/save-verdict'
import { requireRole } from '@/lib/auth/require-role'
import type { ReviewVerdict } from '@/lib/domain/answer-review'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { labelOf } from './label-of'

type Input = { itemId: string; verdict: ReviewVerdict; label: ReviewLabel | null; note: string | null }

/** Gives one's verdict on a drawn answer; never on one's own. @throws not_found, forbidden, conflict once two have judged it */
export async function judgeItem(runtime: Runtime, scope: Scope, input: Input): Promise<void> {
  requireRole(scope, 'reviewer')
  const { itemId, verdict } = input
  const found = await findReviewAnswer(runtime.db, scope, { itemId })
  if (!found) throw new FootnoteError('not_found')
  if (found.answer.userId === scope.userId)
    throw new FootnoteError('forbidden', { detail: 'This answer was given to you. Somebody else judges it.' })
  const said = { ...input, label: labelOf(verdict, input.label) }
  if (!(await saveVerdict(runtime.db, scope, { ...said, now: runtime.now() })))
    throw new FootnoteError('conflict', { detail: 'Two people have judged this answer already. Go on with the next.' })
  // What a reviewer finds wrong is not repeated to others meanwhile.
  if (verdict === 'wrong' || verdict === 'should_refuse')
    await dropDraftsOfAnswer(runtime.db, scope, { answerId: found.answer.id })
  runtime.log.info('review-item-judged', { itemId, roundId: found.item.roundId })
}
