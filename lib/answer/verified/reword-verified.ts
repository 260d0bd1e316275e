import { changeWordings } from '@/db/queries/verified/change-wordings'
import { requireRole } from '@/lib/auth/require-role'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { requireOpenPin } from './require-open-pin'
import { wordingTaken } from './wording-taken'
import { toWordings } from './to-wordings'

type RewordInput = { id: string; question: string; variants: readonly string[] }

/**
 * Gives a verified answer another question and other variants; only by someone who may read what they answer with it.
 * @throws forbidden, not_found, invalid_request, and conflict when a wording has another answer
 */
export async function rewordVerified(runtime: Runtime, scope: Scope, input: RewordInput): Promise<void> {
  requireRole(scope, 'reviewer')
  const wordings = toWordings(input.question, input.variants)
  await requireOpenPin(runtime, scope, { id: input.id })
  const outcome = await changeWordings(runtime.db, scope, { id: input.id, wordings })
  if (outcome === 'not_found') throw new FootnoteError('not_found')
  if (outcome === 'wording_taken') throw new FootnoteError('conflict', { detail: wordingTaken })
  runtime.log.info('answer-reworded', { verifiedId: input.id, wordings: wordings.length })
}
