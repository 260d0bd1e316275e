import { listSavedQuestions, type SavedQuestionRow } from '@/db/queries/saved/list-saved-questions'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/** The reader's own saved question with this id. @throws not_found */
export async function requireSaved(
  runtime: Pick<Runtime, 'db'>,
  scope: Scope,
  conversationId: ConversationId,
): Promise<SavedQuestionRow> {
  const [row] = await listSavedQuestions(runtime.db, scope, { conversationId })
  if (!row) throw new FootnoteError('not_found')
  return row
}
