import { reopenRequests } from '@/db/queries/requests/reopen-requests'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes a reply back from everyone who got it. @throws forbidden, not_found */
export async function reopenQuestion(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  if (!(await reopenRequests(runtime.db, scope, input))) throw new FootnoteError('not_found')
  runtime.log.info('question-reopened', { questionRequestId: input.id })
}
