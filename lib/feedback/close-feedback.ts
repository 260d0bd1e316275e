import { setFeedbackStatus } from '@/db/queries/feedback/set-feedback-status'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Closes a piece of feedback, or opens it again. For reviewers and admins. @throws not_found */
export async function closeFeedback(
  runtime: Runtime,
  scope: Scope,
  input: { id: string; closed: boolean },
): Promise<void> {
  const status = input.closed ? 'resolved' : 'open'
  const changed = await setFeedbackStatus(runtime.db, scope, { id: input.id, status, now: runtime.now() })
  if (!changed) throw new FootnoteError('not_found')
  runtime.log.info('feedback-status', { feedbackId: input.id, status })
}
