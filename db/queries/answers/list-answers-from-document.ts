import { and, count, desc, eq, exists, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { answers, collections, documents, feedback } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

const limit = 100

/**
 * Readers' questions whose answers cite a document, newest first. A reader sees their own; reviewers and admins also those that were
 * rated, because rating an answer hands it to them. The others are only counted, and only for admins.
 */
export async function listAnswersFromDocument(db: Db, scope: Scope, params: { documentId: DocumentId }) {
  const { documentId } = params
  const { workspaceId, userId, role } = scope
  const [document] = await db
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(and(eq(documents.id, documentId), documentIsVisible(scope)))
  if (!document) return { items: [], others: 0 }
  const cites = and(
    eq(answers.workspaceId, workspaceId),
    eq(answers.origin, 'reader'),
    sql`${answers.citations} @> ${JSON.stringify([{ documentId }])}::jsonb`,
  )
  const ratings = and(eq(feedback.workspaceId, workspaceId), eq(feedback.answerId, answers.id))
  const isRated = exists(
    db
      .select({ one: sql`1` })
      .from(feedback)
      .where(ratings),
  )
  const isOwn = eq(answers.userId, userId)
  const mayRead = role === 'member' ? isOwn : or(isOwn, isRated)
  const rows = await db
    .select({
      answerId: answers.id,
      conversationId: answers.conversationId,
      question: answers.question,
      isOwn: sql<boolean>`${isOwn}`,
      createdAt: answers.createdAt,
      feedbackId: feedback.id,
      rating: feedback.rating,
      comment: feedback.comment,
      status: feedback.status,
    })
    .from(answers)
    .leftJoin(feedback, role === 'member' ? and(ratings, eq(feedback.userId, userId)) : ratings)
    .where(and(cites, mayRead))
    .orderBy(desc(answers.createdAt))
    .limit(limit)
  if (role !== 'admin') return { items: rows, others: 0 }
  const [all] = await db.select({ count: count() }).from(answers).where(cites)
  const shown = new Set(rows.map((row) => row.answerId)).size
  return { items: rows, others: Math.max(0, (all?.count ?? 0) - shown) }
}
