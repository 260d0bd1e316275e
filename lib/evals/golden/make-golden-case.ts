import { createGoldenCase } from '@/db/queries/golden/create-golden-case'
import { findRatedAnswer, type RatedAnswer } from '@/db/queries/feedback/find-rated-answer'
import { getAnswer } from '@/lib/answer/get-answer'
import { requireRole } from '@/lib/auth/require-role'
import { isComplete, type GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { draftCase } from './draft-case'

export type MadeCase = {
  readonly caseId: string
  /** False when the feedback had its case already. */
  readonly created: boolean
  /** False while nobody has said what a right answer is: runs leave the case out until then. */
  readonly complete: boolean
}

/**
 * Makes a golden case of rated feedback: its question with the conversation before it, the reader's rights, and what a right answer is as
 * far as reader and reviewer have said. Passages that the reviewer may not read are left out of it. @throws not_found, forbidden
 */
export async function makeGoldenCase(runtime: Runtime, scope: Scope, input: { feedbackId: string }): Promise<MadeCase> {
  requireRole(scope, 'reviewer')
  const { feedbackId } = input
  const rated = await findRatedAnswer(runtime.db, scope, { id: feedbackId })
  if (!rated) throw new FootnoteError('not_found')
  const definition = await defineCase(runtime, scope, rated)
  const made = await createGoldenCase(runtime.db, scope, { definition, from: { feedbackId }, now: runtime.now() })
  if (!made) throw new FootnoteError('not_found')
  const complete = isComplete(definition)
  runtime.log.info('golden-case-made', { caseId: made.id, feedbackId, created: made.created, complete })
  return { caseId: made.id, created: made.created, complete }
}

const asksAttachments =
  'This question was asked beside files that its reader had attached, which no run has. Write a case by hand.'

const asksService = 'A service was asked for this answer, which no run does. Write a case by hand.'

/** The case that feedback makes as it stands now. @throws conflict */
export async function defineCase(runtime: Runtime, scope: Scope, rated: RatedAnswer): Promise<GoldenCase> {
  if (rated.hasAttachments) throw new FootnoteError('conflict', { detail: asksAttachments })
  const answer = await getAnswer(runtime, scope, rated.answerId)
  if (answer.deep?.steps.some(({ kind }) => kind === 'ask_service'))
    throw new FootnoteError('conflict', { detail: asksService })
  return draftCase({ ...rated, answer })
}
