import { setFeedbackStatus } from '@/db/queries/feedback/set-feedback-status'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Closes a piece of feedback with a notice to its reader, or opens it again. @throws not_found, forbidden */
export async function closeFeedback(
  runtime: Runtime,
  scope: Scope,
  input: { id: string; closed: boolean; note: string | null },
): Promise<void> {
  requireRole(scope, 'reviewer')
  const { id, closed, note } = input
  const status = closed ? 'resolved' : 'open'
  const changed = await setFeedbackStatus(runtime.db, scope, { id, status, note, now: runtime.now() })
  if (!changed) throw new FootnoteError('not_found')
  runtime.log.info('feedback-status', { feedbackId: id, status })
}
