import type { Tx } from '@/db/client'
import type { AnswerRow } from '@/db/queries/answers/find-answer'
import { answers, conversations, savedQuestions } from '@/db/schema'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  conversationId: ConversationId
  answerId: AnswerId
  /** The reader's own; what it says is copied, so that it stays when its conversation goes. */
  answer: AnswerRow
  question: string
  title: string
  places: { collectionIds: readonly CollectionId[]; documentIds: readonly DocumentId[] }
  now: Date
}

/** Writes a saved question with the answer it has now. */
export async function createSavedQuestion(tx: Tx, scope: Scope, params: Params): Promise<void> {
  const { conversationId, answerId, answer, question, title, places, now } = params
  const { workspaceId, userId } = scope
  await tx.insert(conversations).values({
    workspaceId,
    id: conversationId,
    userId,
    title,
    origin: 'saved',
    collectionIds: [...places.collectionIds],
    documentIds: [...places.documentIds],
    createdAt: now,
    updatedAt: now,
  })
  const { claimsTotal: _total, claimsUnsupported: _unsupported, ...row } = answer
  // Its cost and its arm of an experiment were counted where it was given.
  const spent = { arms: null, inputTokens: 0, outputTokens: 0, costMicroUsd: 0, savedMicroUsd: 0, unpriced: false }
  const copy = {
    ...row,
    ...spent,
    id: answerId,
    conversationId,
    question,
    origin: 'saved',
    turn: 1,
    isCurrent: true,
  } as const
  await tx.insert(answers).values(copy)
  await tx.insert(savedQuestions).values({
    workspaceId,
    conversationId,
    userId,
    question,
    savedFrom: answer.id,
    answerId,
    createdAt: now,
  })
}
