import { saveReview, type Review } from '@/db/queries/feedback/save-review'
import { listReviewers } from '@/db/queries/people/list-reviewers'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Stores what a reviewer says of feedback: label, corrected answer, who looks at it, until when. @throws not_found, forbidden, invalid_request */
export async function reviewFeedback(
  runtime: Runtime,
  scope: Scope,
  input: { id: string; review: Review },
): Promise<void> {
  requireRole(scope, 'reviewer')
  const { assigneeId } = input.review
  if (assigneeId && !(await listReviewers(runtime.db, scope)).some(({ id }) => id === assigneeId))
    throw new FootnoteError('invalid_request', { detail: 'Only reviewers and admins can be given feedback.' })
  if (!(await saveReview(runtime.db, scope, input))) throw new FootnoteError('not_found')
  const { label } = input.review
  runtime.log.info('feedback-reviewed', { feedbackId: input.id, ...(label !== undefined && { label }) })
}
