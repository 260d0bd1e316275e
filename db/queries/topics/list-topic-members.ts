import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, feedback, questionRequests, topicMembers } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { ofConversation } from './asked-between'
import { isRatedDown } from './is-gap'

type Rating = { readonly id: string; readonly status: 'open' | 'resolved' }

/**
 * The questions of a sorting as they are now, oldest first: what was deleted meanwhile is gone. Reviewers get those that were rated or handed
 * to people and no others, as everywhere; an admin gets the others too, to count them, and must not show their words.
 */
export async function listTopicMembers(db: Db, scope: Scope, params: { runId: string }) {
  const { workspaceId, role } = scope
  const ratings = and(eq(feedback.workspaceId, workspaceId), eq(feedback.answerId, answers.id))
  const requests = and(eq(questionRequests.workspaceId, workspaceId), eq(questionRequests.answerId, answers.id))
  const one = { one: sql`1` }
  const isHandedOver = or(
    exists(db.select(one).from(feedback).where(ratings)),
    exists(db.select(one).from(questionRequests).where(requests)),
  )
  return db
    .select({
      topic: topicMembers.topic,
      answerId: answers.id,
      conversationId: answers.conversationId,
      turn: answers.turn,
      userId: answers.userId,
      question: answers.question,
      standalone: answers.standaloneQuestion,
      createdAt: answers.createdAt,
      status: answers.status,
      refusalReason: answers.refusalReason,
      isNear: sql<boolean>`jsonb_array_length(${answers.suggestions}) > 0`,
      unsupported: sql<number>`coalesce(${answers.claimsUnsupported}, 0)`,
      isRatedDown: isRatedDown(scope),
      isHandedOver: sql<boolean>`${isHandedOver}`,
      // An open thumb down first: that is the one to go on with.
      rating: sql<Rating | null>`(select jsonb_build_object('id', f.id, 'status', f.status) from ${feedback} f
        where f.workspace_id = ${workspaceId} and f.answer_id = ${answers.id} order by f.status, f.rating, f.id limit 1)`,
      isRequested: sql<boolean>`${exists(db.select(one).from(questionRequests).where(requests))}`,
      isRequestOpen: sql<boolean>`${exists(
        db
          .select(one)
          .from(questionRequests)
          .where(and(requests, eq(questionRequests.status, 'open'))),
      )}`,
    })
    .from(topicMembers)
    .innerJoin(answers, and(eq(answers.workspaceId, topicMembers.workspaceId), eq(answers.id, topicMembers.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(
      and(
        eq(topicMembers.workspaceId, workspaceId),
        eq(topicMembers.runId, params.runId),
        isNull(conversations.deletedAt),
        role === 'admin' ? undefined : isHandedOver,
      ),
    )
    .orderBy(asc(answers.createdAt), asc(answers.id))
}

export type TopicMember = Awaited<ReturnType<typeof listTopicMembers>>[number]
