import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listPreviousTurns } from '@/db/queries/answers/list-previous-turns'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * The question to pin an answer to, as it stands alone. A follow-up holds words of the turns that it was rewritten from: of somebody
 * else's conversation only the rated turn was handed over, and one's own turns may rest on documents that are closed or gone. Every reviewer
 * sees the wordings. Then it is empty, for the reviewer to write, because as it was asked it means something else on its own.
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
