import { reverifyAnswer } from '@/db/queries/verified/reverify-answer'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { anchorCitations } from './anchor-citations'
import { requireOpenPin } from './require-open-pin'

/**
 * Verifies an answer again whose sources changed: its citations move to today's revisions, if each still says its quote word for word.
 * @throws forbidden, not_found, and conflict when one does not, or when a colleague was faster
 */
export async function reverifyVerified(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  const { pin, standing } = await requireOpenPin(runtime, scope, input)
  const { citations, lost } = await anchorCitations(runtime, scope, { citations: pin.citations, standing })
  if (lost.length > 0)
    throw new FootnoteError('conflict', {
      detail: `The new revision no longer says word for word what footnote ${lost.join(', ')} quotes. Ask the question again and verify the new answer, or unpin this one.`,
    })
  const now = runtime.now()
  if (!(await reverifyAnswer(runtime.db, scope, { id: pin.id, before: pin.citations, citations, now })))
    throw new FootnoteError('conflict')
  runtime.log.info('answer-reverified', { verifiedId: pin.id })
}
