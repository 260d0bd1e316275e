import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listPreviousTurns } from '@/db/queries/answers/list-previous-turns'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The question to pin an answer to, as it stands alone. A model may have filled a follow-up from earlier answers, and every reviewer sees the
 * wordings: so it is offered only of one's own conversation, and while all that the turns before rest on is open. Otherwise it is empty, for
 * the reviewer to write, because as it was asked it means something else on its own.
 */
export async function offerQuestion(runtime: Runtime, scope: Scope, row: AnswerRow): Promise<string> {
  const { question, standaloneQuestion, conversationId, turn } = row
  if (standaloneQuestion === null || standaloneQuestion === question) return question
  if (row.userId !== scope.userId) return ''
  const turns = await listPreviousTurns(runtime.db, scope, { conversationId, turn, limit: turn })
  const documentIds = [...new Set(turns.flatMap((one) => one.documentIds))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  return documentIds.every((id) => visible.has(id)) ? standaloneQuestion : ''
}
