import { listAnswerVersions, type AnswerVersion } from '@/db/queries/answers/list-answer-versions'
import { listCurrentAnswers } from '@/db/queries/answers/list-current-answers'
import { findConversation } from '@/db/queries/conversations/find-conversation'
import { findOwnFeedback } from '@/db/queries/feedback/find-own-feedback'
import { scopeInConversation } from '@/lib/auth/require-scope'
import type { Conversation } from '@/lib/domain/conversation'
import type { ConversationId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { getAnswer } from './get-answer'
import { nameConversations } from './name-conversations'
import { presentAnswers } from './present-answers'
import { summarizeConversation } from './summarize-conversation'

/** A conversation with its current answers in order; one that still runs has status `running` and its text so far. @throws conversation_gone */
export async function getConversation(
  runtime: Runtime,
  scope: Scope,
  conversationId: ConversationId,
): Promise<Conversation> {
  const row = await findConversation(runtime.db, scope, { conversationId })
  if (!row) throw new FootnoteError('conversation_gone')
  const rows = await listCurrentAnswers(runtime.db, scope, { conversationId })
  const feedback = await findOwnFeedback(runtime.db, scope, { answerIds: rows.map((one) => one.id) })
  const answers = await presentAnswers(runtime, scopeInConversation(scope, conversationId), rows, feedback)
  const last = rows.at(-1)
  if (last?.status === 'running') answers[answers.length - 1] = await getAnswer(runtime, scope, last.id)
  const given = await listAnswerVersions(runtime.db, scope, { conversationId })
  const [summary = summarizeConversation(row)] = await nameConversations(runtime, scope, [row])
  return {
    ...summary,
    answers: answers.map((answer, index) => ({ ...answer, versions: versionsOf(answer.turn, rows[index - 1], given) })),
  }
}

/**
 * What was answered in a turn since the answer before it. Older ones of the same turn followed an answer that was replaced itself:
 * they belong to another course of the conversation.
 */
function versionsOf(turn: number, before: AnswerVersion | undefined, given: readonly AnswerVersion[]): string[] {
  return given.filter((one) => one.turn === turn && (!before || one.createdAt >= before.createdAt)).map(({ id }) => id)
}
