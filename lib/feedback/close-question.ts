import { closeRequests } from '@/db/queries/requests/close-requests'
import { requireRole } from '@/lib/auth/require-role'
import type { RequestOutcome } from '@/lib/domain/question-request'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Replies to everyone who asked one question. An answer and a refusal need words, a document speaks for itself.
 * @returns how many requests got the reply. @throws forbidden, invalid_request, conflict when someone else was first
 */
export async function closeQuestion(
  runtime: Runtime,
  scope: Scope,
  input: { id: string; outcome: RequestOutcome; text: string | null },
): Promise<number> {
  requireRole(scope, 'reviewer')
  const { id, outcome, text } = input
  if (text === null && outcome !== 'document_added')
    throw new FootnoteError('invalid_request', { detail: 'Write something to the reader.' })
  const closed = await closeRequests(runtime.db, scope, { id, outcome, text, now: runtime.now() })
  if (closed === 0)
    throw new FootnoteError('conflict', {
      detail: 'Someone replied to this already, or it was withdrawn. Reload the page.',
    })
  runtime.log.info('question-closed', { questionRequestId: id, outcome, closed })
  return closed
}
