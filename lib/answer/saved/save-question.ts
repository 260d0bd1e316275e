import { findAnswer } from '@/db/queries/answers/find-answer'
import { findConversation } from '@/db/queries/conversations/find-conversation'
import { createSavedQuestion } from '@/db/queries/saved/create-saved-question'
import { listSavedQuestions } from '@/db/queries/saved/list-saved-questions'
import type { AnswerId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import { mostSavedQuestions } from '@/lib/domain/saved-question'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'
import { makeTitle } from '../make-title'

/**
 * Keeps the question of an answer of the reader's own, with what was asked: it is asked again when its documents change. Saving it twice changes
 * nothing. @throws not_found, invalid_request for a question about attached files or one that a service was asked for, one without an outcome, or one more than may be kept
 */
export async function saveQuestion(
  runtime: Runtime,
  scope: Scope,
  input: { answerId: AnswerId },
): Promise<{ id: ConversationId }> {
  const answer = await findAnswer(runtime.db, scope, input)
  if (answer?.userId !== scope.userId || answer.origin !== 'reader') throw new FootnoteError('not_found')
  const conversation = await findConversation(runtime.db, scope, { conversationId: answer.conversationId })
  if (!conversation) throw new FootnoteError('not_found')
  if (conversation.attachedAt !== null)
    throw new FootnoteError('invalid_request', {
      detail:
        'Files are attached to this conversation, and nobody else’s documents change its answers. Ask without them to save the question.',
    })
  if (answer.deep?.steps.some(({ kind }) => kind === 'ask_service'))
    throw new FootnoteError('invalid_request', {
      detail:
        'A service was asked for this answer, and saved questions follow documents alone. Ask without looking deeper to save it.',
    })
  if (answer.status !== 'answered' && answer.status !== 'refused')
    throw new FootnoteError('invalid_request', { detail: 'This question has no answer yet. Ask it again first.' })
  const [known] = await listSavedQuestions(runtime.db, scope, { savedFrom: [answer.id] })
  if (known) return { id: known.conversationId }
  const question = answer.standaloneQuestion ?? answer.question
  const id = newId('conversation')
  const { collectionIds, documentIds } = conversation
  await runtime.db.transaction(async (tx) => {
    if ((await listSavedQuestions(tx, scope)).length >= mostSavedQuestions)
      throw new FootnoteError('invalid_request', {
        detail: `You keep ${mostSavedQuestions} questions, which is as many as can be looked after. Remove one first.`,
      })
    await createSavedQuestion(tx, scope, {
      conversationId: id,
      answerId: newId('answer'),
      answer,
      question,
      title: makeTitle(question),
      places: { collectionIds, documentIds },
      now: runtime.now(),
    })
  })
  return { id }
}
