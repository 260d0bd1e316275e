import type { ClosedTogether } from '@/db/queries/feedback/close-together'
import { reopenTogether } from '@/db/queries/feedback/reopen-together'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Takes back what closeSimilar of the same person did: all open again, without the notices and the labels that it gave. @throws forbidden, conflict when none is closed any more */
export async function reopenSimilar(runtime: Runtime, scope: Scope, closed: ClosedTogether): Promise<string[]> {
  requireRole(scope, 'reviewer')
  const reopened = await reopenTogether(runtime.db, scope, closed)
  if (reopened.length === 0) throw new FootnoteError('conflict')
  runtime.log.info('feedback-reopened-together', { reopened: reopened.length })
  return reopened
}
