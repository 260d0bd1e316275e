import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofConversation } from '@/db/queries/topics/asked-between'
import { answers, conversations, feedback } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * The newest feedback, open ones first, with its question as it was asked and as it stands alone: to compare, and to show what was asked.
 * Rating an answer hands it to reviewers; what was deleted since is left out.
 */
export async function listComplaints(db: Db, scope: Scope, params: { limit: number }) {
  return db
    .select({
      id: feedback.id,
      question: answers.question,
      text: sql<string>`coalesce(${answers.standaloneQuestion}, ${answers.question})`,
      rating: feedback.rating,
      status: feedback.status,
      label: feedback.label,
      createdAt: feedback.createdAt,
    })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(conversations, ofConversation)
    .where(and(eq(feedback.workspaceId, scope.workspaceId), isNull(conversations.deletedAt)))
    .orderBy(feedback.status, desc(feedback.createdAt), desc(feedback.id))
    .limit(params.limit)
}

export type Complaint = Awaited<ReturnType<typeof listComplaints>>[number]
