import { unpinAnswer } from '@/db/queries/verified/unpin-answer'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** Stops serving a verified answer; also for a reviewer who may not open its sources, because it must always be possible. @throws forbidden, not_found */
export async function unpinVerified(runtime: Runtime, scope: Scope, input: { id: string }): Promise<void> {
  requireRole(scope, 'reviewer')
  if (!(await unpinAnswer(runtime.db, scope, input))) throw new FootnoteError('not_found')
  runtime.log.info('answer-unpinned', { verifiedId: input.id })
}
