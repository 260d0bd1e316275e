import { closeTogether, type ClosedTogether } from '@/db/queries/feedback/close-together'
import { requireRole } from '@/lib/auth/require-role'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

type Input = { ids: readonly string[]; note: string | null; label: ReviewLabel | null }

/** Closes several pieces of feedback with one note to their readers. @returns what was open. @throws forbidden, conflict when none was */
export async function closeSimilar(runtime: Runtime, scope: Scope, input: Input): Promise<ClosedTogether> {
  requireRole(scope, 'reviewer')
  const closed = await closeTogether(runtime.db, scope, { ...input, now: runtime.now() })
  if (closed.ids.length === 0) throw new FootnoteError('conflict')
  runtime.log.info('feedback-closed-together', { closed: closed.ids.length })
  return closed
}
