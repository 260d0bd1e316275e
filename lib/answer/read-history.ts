import { findAnsweringDocuments } from '@/db/queries/answers/find-answering-documents'
import { listPreviousTurns } from '@/db/queries/answers/list-previous-turns'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'

export type HistoryTurn = {
  readonly question: string
  readonly standaloneQuestion: string | null
  readonly text: string
}

/**
 * The turns before, newest first, as of today: an answer from a document that its reader may no longer read, or that has expired, is left out, and
 * so are the rewritten questions, which a model may have filled from it. The reader's own questions stay.
 */
export async function readHistory(
  runtime: Runtime,
  scope: Scope,
  params: { conversationId: ConversationId; turn: number; limit: number },
): Promise<HistoryTurn[]> {
  const turns = await listPreviousTurns(runtime.db, scope, params)
  const documentIds = [...new Set(turns.flatMap((turn) => turn.documentIds))]
  const visible = await findAnsweringDocuments(runtime.db, scope, { documentIds, today: utcDay(runtime.now()) })
  const isOpen = documentIds.every((id) => visible.has(id))
  return turns.map(({ question, standaloneQuestion, text, documentIds: own }) => ({
    question,
    standaloneQuestion: isOpen ? standaloneQuestion : null,
    text: own.every((id) => visible.has(id)) ? text : '',
  }))
}
