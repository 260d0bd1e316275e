import { findWording } from '@/db/queries/verified/find-wording'
import { requireRole } from '@/lib/auth/require-role'
import type { AnswerId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { toWordingKey } from '@/lib/domain/text/to-wording-key'
import type { Runtime } from '@/lib/runtime/runtime'
import { offerQuestion } from './offer-question'
import { requirePinnable } from './require-pinnable'

/** What the dialog begins with. */
export type PinDraft = {
  /** Empty where the reviewer has to write it. */
  readonly question: string
  readonly variants: readonly string[]
  /** The verified answer that the question has already, and that pinning would replace. */
  readonly existing: { readonly id: string; readonly by: string; readonly at: string } | null
}

/**
 * The question as it stands alone, where the reviewer may know it, and the variants of the verified answer that it has already.
 * @throws forbidden, not_found, and conflict when the answer cannot be verified
 */
export async function preparePin(runtime: Runtime, scope: Scope, input: { answerId: AnswerId }): Promise<PinDraft> {
  requireRole(scope, 'reviewer')
  const row = await requirePinnable(runtime, scope, input.answerId)
  const question = await offerQuestion(runtime, scope, row)
  const pinned = await findWording(runtime.db, scope, { key: toWordingKey(question) })
  if (!pinned) return { question, variants: [], existing: null }
  const [first = question, ...variants] = pinned.wordings
  const { id, verifiedByName: by, verifiedAt } = pinned
  return { question: first, variants, existing: { id, by, at: verifiedAt.toISOString() } }
}
