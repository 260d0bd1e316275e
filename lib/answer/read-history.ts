import { findVisibleDocuments } from '@/db/queries/answers/find-visible-documents'
import { listPreviousTurns } from '@/db/queries/answers/list-previous-turns'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'

export type HistoryTurn = {
  readonly question: string
  readonly standaloneQuestion: string | null
  readonly text: string
}

/**
 * The turns before, newest first, with today's rights: an answer from a document that its reader may no longer read is left out, and
 * so are the rewritten questions, which a model may have filled from it. The reader's own questions stay.
 */
export async function readHistory(
  runtime: Runtime,
  scope: Scope,
  params: { conversationId: ConversationId; turn: number; limit: number },
): Promise<HistoryTurn[]> {
  const turns = await listPreviousTurns(runtime.db, scope, params)
  const documentIds = [...new Set(turns.flatMap((turn) => turn.documentIds))]
  const visible = await findVisibleDocuments(runtime.db, scope, { documentIds })
  const isOpen = documentIds.every((id) => visible.has(id))
  return turns.map(({ question, standaloneQuestion, text, documentIds: own }) => ({
    question,
    standaloneQuestion: isOpen ? standaloneQuestion : null,
    text: own.every((id) => visible.has(id)) ? text : '',
  }))
}
