import { findAnswer, type AnswerRow } from '@/db/queries/answers/find-answer'
import type { SavedQuestionRow } from '@/db/queries/saved/list-saved-questions'
import type { Claim } from '@/lib/domain/answer'
import type { StoredAnswer } from '@/lib/domain/conversation'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { presentAnswers } from '../present-answers'
import { compareAnswers } from './compare-answers'
import { requireSaved } from './require-saved'

export type SavedQuestion = {
  readonly row: SavedQuestionRow
  /** What it says now. */
  readonly now: StoredAnswer
  /** What it said before its last change, and what came and went with that; null before the first change. */
  readonly before: StoredAnswer | null
  readonly added: readonly Claim[]
  readonly gone: readonly Claim[]
}

/** A saved question of the reader's own with its answers, as they may see them today. @throws not_found */
export async function getSavedQuestion(
  runtime: Runtime,
  scope: Scope,
  input: { id: ConversationId },
): Promise<SavedQuestion> {
  const row = await requireSaved(runtime, scope, input.id)
  const ids = [row.answerId, row.previousAnswerId].filter((id): id is AnswerId => id !== null)
  const rows = await Promise.all(ids.map((answerId) => findAnswer(runtime.db, scope, { answerId })))
  const found = rows.filter((one): one is AnswerRow => one !== null)
  const [now, before = null] = await presentAnswers(runtime, scope, found, new Map())
  if (!now) throw new FootnoteError('not_found')
  // As they are shown: what a deletion or a closed document took out of one of them is no news of the other.
  const { added, gone } = before ? compareAnswers(before, now) : { added: [], gone: [] }
  return { row, now, before, added, gone }
}
