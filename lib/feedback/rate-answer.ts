import { findAnswer } from '@/db/queries/answers/find-answer'
import { dropDraftsOfAnswer } from '@/db/queries/drafts/drop-drafts-of-answer'
import { saveFeedback } from '@/db/queries/feedback/save-feedback'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import type { OwnFeedback } from '@/lib/domain/conversation'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { guardWritten } from '@/lib/guardrails/guard-written'
import type { Runtime } from '@/lib/runtime/runtime'

/** Rates a finished answer that the reader may open. Rating again replaces the rating. @throws not_found, personal_data_written, conflict while it is written */
export async function rateAnswer(
  runtime: Runtime,
  scope: Scope,
  input: { answerId: AnswerId } & OwnFeedback,
): Promise<{ id: string }> {
  const { answerId, ...given } = input
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (row?.origin !== 'reader' && row?.origin !== 'talk') throw new FootnoteError('not_found')
  if (row.status === 'running') throw new FootnoteError('conflict', { detail: 'Rate the answer once it is finished.' })
  const { personalDataWritten } = await loadWorkspaceSettings(runtime.db, scope)
  const guard = (text: string | null): string | null => text && guardWritten(text, personalDataWritten)
  const feedback = { ...given, comment: guard(given.comment), correctedAnswer: guard(given.correctedAnswer) }
  const saved = await saveFeedback(runtime.db, scope, { answerId, feedback, now: runtime.now() })
  // What somebody calls bad is not repeated to others.
  if (feedback.rating === 'down') await dropDraftsOfAnswer(runtime.db, scope, { answerId })
  runtime.log.info('answer-rated', { answerId, rating: feedback.rating, reasons: feedback.reasons })
  return saved
}
