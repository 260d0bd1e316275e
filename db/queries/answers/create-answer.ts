import { and, eq, gte, isNull, max, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { answers, conversations } from '@/db/schema'
import type { AnswerOrigin } from '@/lib/domain/answer'
import type { AnswerArms } from '@/lib/domain/experiment'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

type Params = {
  answerId: AnswerId
  conversationId: ConversationId
  /** The conversation does not exist yet and is made. */
  newConversation: boolean
  /** Of a conversation that has none: by its first question. */
  title: string
  /** What is asked; kept with the conversation for its next question. */
  places: { collectionIds: readonly CollectionId[]; documentIds: readonly DocumentId[] }
  question: string
  /** Default `reader`. */
  origin?: AnswerOrigin
  /** Regenerate or edit: the answer whose turn this one takes. It and all later turns stop being current. */
  replaces: AnswerId | null
  model: string
  promptVersion: number
  /** Its side of the experiments that it takes part in; null for none. */
  arms?: AnswerArms | null
  traceId: string
  requestId: string
  now: Date
}

/**
 * Writes the running row of a new answer at the end of its conversation, or in place of an earlier one. A second tab that asks
 * at the same moment waits for the conversation's row, so turns never collide. @throws conversation_gone, not_found
 */
export async function createAnswer(db: Db, scope: Scope, params: Params): Promise<{ turn: number }> {
  return db.transaction(async (tx) => {
    await openConversation(tx, scope, params)
    const turn = await takeTurn(tx, scope, params)
    await tx.insert(answers).values({
      workspaceId: scope.workspaceId,
      id: params.answerId,
      conversationId: params.conversationId,
      userId: scope.userId,
      turn,
      origin: params.origin ?? 'reader',
      question: params.question,
      model: params.model,
      promptVersion: params.promptVersion,
      arms: params.arms ?? null,
      traceId: params.traceId,
      requestId: params.requestId,
      heartbeatAt: params.now,
      createdAt: params.now,
    })
    return { turn }
  })
}

async function openConversation(tx: Tx, scope: Scope, params: Params): Promise<void> {
  const places = {
    collectionIds: [...params.places.collectionIds],
    documentIds: [...params.places.documentIds],
  }
  if (params.newConversation) {
    await tx.insert(conversations).values({
      workspaceId: scope.workspaceId,
      id: params.conversationId,
      userId: scope.userId,
      title: params.title,
      origin: params.origin ?? 'reader',
      ...places,
      createdAt: params.now,
      updatedAt: params.now,
    })
    return
  }
  const touched = await tx
    .update(conversations)
    .set({
      updatedAt: params.now,
      title: sql`case when ${conversations.title} = '' then ${params.title} else ${conversations.title} end`,
      ...places,
    })
    .where(
      and(
        eq(conversations.workspaceId, scope.workspaceId),
        eq(conversations.id, params.conversationId),
        eq(conversations.userId, scope.userId),
        isNull(conversations.deletedAt),
      ),
    )
    .returning({ id: conversations.id })
  if (touched.length === 0) throw new FootnoteError('conversation_gone')
}

async function takeTurn(tx: Tx, scope: Scope, params: Params): Promise<number> {
  const inConversation = and(
    eq(answers.workspaceId, scope.workspaceId),
    eq(answers.conversationId, params.conversationId),
  )
  if (params.replaces === null) {
    const [row] = await tx
      .select({ last: max(answers.turn) })
      .from(answers)
      .where(and(inConversation, eq(answers.isCurrent, true)))
    return (row?.last ?? 0) + 1
  }
  const [replaced] = await tx
    .select({ turn: answers.turn })
    .from(answers)
    .where(and(inConversation, eq(answers.id, params.replaces), eq(answers.userId, scope.userId)))
  if (!replaced) throw new FootnoteError('not_found')
  await tx
    .update(answers)
    .set({ isCurrent: false })
    .where(and(inConversation, gte(answers.turn, replaced.turn)))
  return replaced.turn
}
