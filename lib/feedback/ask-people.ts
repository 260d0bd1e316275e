import { findAnswer } from '@/db/queries/answers/find-answer'
import { findOwnRequests } from '@/db/queries/requests/find-own-requests'
import { saveRequest } from '@/db/queries/requests/save-request'
import type { AnswerId } from '@/lib/domain/ids'
import { mayAskPeople, type OwnRequest } from '@/lib/domain/question-request'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import type { Runtime } from '@/lib/runtime/runtime'

/**
 * Hands the reader's own refused question to reviewers and admins: the question and the note, nothing else of the conversation. Asking
 * again gives the request that there is. @throws not_found, conflict when the answer is no such refusal
 */
export async function askPeople(
  runtime: Runtime,
  scope: Scope,
  input: { answerId: AnswerId; note: string | null },
): Promise<OwnRequest> {
  const { answerId, note } = input
  const row = await findAnswer(runtime.db, scope, { answerId })
  if (row?.userId !== scope.userId || row.origin !== 'reader') throw new FootnoteError('not_found')
  if (row.status !== 'refused' || !mayAskPeople(row.refusalReason))
    throw new FootnoteError('conflict', {
      detail: 'Only a question that the documents did not answer can be asked of people.',
    })
  const { conversationId, question } = row
  await saveRequest(runtime.db, scope, { answerId, conversationId, question, note, now: runtime.now() })
  const request = (await findOwnRequests(runtime.db, scope, { answerIds: [answerId] })).get(answerId)
  if (!request) throw new FootnoteError('conflict')
  runtime.log.info('question-requested', { answerId, questionRequestId: request.id })
  return request
}
