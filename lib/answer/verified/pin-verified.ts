import { pinAnswer } from '@/db/queries/verified/pin-answer'
import { requireRole } from '@/lib/auth/require-role'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requirePinnable } from './require-pinnable'
import { toWordings } from './to-wordings'
import { wordingTaken } from './wording-taken'

type PinInput = {
  answerId: AnswerId
  question: string
  variants: readonly string[]
  /** The verified answer that the reviewer was told it replaces; null for none. */
  replaces: string | null
}

/**
 * Pins an answer with its citations as they are to a question and up to ten variants of it. @returns the id of the verified answer
 * @throws forbidden, not_found, invalid_request, and conflict when the answer cannot be verified or a wording has another one
 */
export async function pinVerified(runtime: Runtime, scope: Scope, input: PinInput): Promise<string> {
  requireRole(scope, 'reviewer')
  const { answerId, question, variants, replaces } = input
  const wordings = toWordings(question, variants)
  const { text, claims, citations } = await requirePinnable(runtime, scope, answerId)
  const now = runtime.now()
  const pinned = await pinAnswer(runtime.db, scope, { answerId, text, claims, citations, wordings, replaces, now })
  if (pinned === 'wording_taken') throw new FootnoteError('conflict', { detail: wordingTaken })
  if (pinned === 'source_gone')
    throw new FootnoteError('conflict', { detail: 'A source of this answer was deleted meanwhile.' })
  runtime.log.info('answer-pinned', { answerId, verifiedId: pinned.id, wordings: wordings.length })
  return pinned.id
}
