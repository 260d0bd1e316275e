import { and, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import {
  answerDrafts,
  answers,
  collections,
  conversations,
  conversationShares,
  feedback,
  judgements,
  questionRequests,
  reviewItems,
  reviewVerdicts,
  savedQuestions,
  toolResults,
  topicMembers,
} from '@/db/schema'
import { undoWindowMs } from './delete-conversation'

/** At once, so that no statement takes more parameters than it may. */
const mostPerCall = 200

/**
 * Erases the questions, answers, cached drafts, judgements, ratings, reviews, requests, links, saved questions and answers of services of conversations whose undo window has passed. Takes no Scope: it is the system's own, run
 * over all workspaces. @returns how many conversations went; call it again while there are any
 */
export async function eraseDeletedConversations(db: Db, params: { now: Date }): Promise<number> {
  const before = new Date(params.now.getTime() - undoWindowMs)
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ workspaceId: conversations.workspaceId, id: conversations.id })
      .from(conversations)
      .where(
        and(
          lt(conversations.deletedAt, before),
          // What is attached goes first, with receipts (lib/ingest/attachments).
          sql`not exists (select 1 from ${collections} where ${collections.workspaceId} = ${conversations.workspaceId} and ${collections.conversationId} = ${conversations.id})`,
        ),
      )
      .limit(mostPerCall)
      .for('update')
    for (const { workspaceId, id } of due) {
      const ofConversation = and(eq(answers.workspaceId, workspaceId), eq(answers.conversationId, id))
      const answerIds = tx.select({ id: answers.id }).from(answers).where(ofConversation)
      await tx.delete(feedback).where(and(eq(feedback.workspaceId, workspaceId), inArray(feedback.answerId, answerIds)))
      const ofAnswers = and(eq(reviewItems.workspaceId, workspaceId), inArray(reviewItems.answerId, answerIds))
      const itemIds = tx.select({ id: reviewItems.id }).from(reviewItems).where(ofAnswers)
      await tx
        .delete(reviewVerdicts)
        .where(and(eq(reviewVerdicts.workspaceId, workspaceId), inArray(reviewVerdicts.itemId, itemIds)))
      await tx.delete(reviewItems).where(ofAnswers)
      await tx
        .delete(topicMembers)
        .where(and(eq(topicMembers.workspaceId, workspaceId), inArray(topicMembers.answerId, answerIds)))
      await tx
        .delete(questionRequests)
        .where(and(eq(questionRequests.workspaceId, workspaceId), eq(questionRequests.conversationId, id)))
      await tx
        .delete(conversationShares)
        .where(and(eq(conversationShares.workspaceId, workspaceId), eq(conversationShares.conversationId, id)))
      await tx
        .delete(savedQuestions)
        .where(and(eq(savedQuestions.workspaceId, workspaceId), eq(savedQuestions.conversationId, id)))
      await tx
        .delete(answerDrafts)
        .where(and(eq(answerDrafts.workspaceId, workspaceId), inArray(answerDrafts.answerId, answerIds)))
      await tx
        .delete(judgements)
        .where(
          and(
            eq(judgements.workspaceId, workspaceId),
            or(inArray(judgements.answerId, answerIds), inArray(judgements.otherAnswerId, answerIds)),
          ),
        )
      await tx
        .delete(toolResults)
        .where(and(eq(toolResults.workspaceId, workspaceId), inArray(toolResults.answerId, answerIds)))
      await tx.delete(answers).where(ofConversation)
      await tx.delete(conversations).where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, id)))
    }
    return due.length
  })
}
