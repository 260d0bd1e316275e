import { endRound } from '@/db/queries/reviews/end-round'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Ends a round: nothing of it is judged any more, and what was open for it alone is closed. Its figures stay. @throws not_found, forbidden */
export async function closeRound(runtime: Runtime, scope: Scope, { roundId }: { roundId: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  if (!(await endRound(runtime.db, scope, { roundId, now: runtime.now() }))) throw new FootnoteError('not_found')
  runtime.log.info('review-round-ended', { roundId })
}
