import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { listEarlierQuestions } from '@/db/queries/answers/list-earlier-questions'
import { answers, collections, conversations, feedback, groupMembers, groups, memberships } from '@/db/schema'
import type { AnswerId, CollectionId } from '@/lib/domain/ids'
import type { ReviewLabel } from '@/lib/domain/review-labels'
import type { Scope } from '@/lib/domain/scope'

export type RatedAnswer = {
  readonly id: string
  readonly answerId: AnswerId
  readonly question: string
  readonly rating: 'up' | 'down'
  readonly reasons: readonly string[]
  readonly label: ReviewLabel | null
  /** In the reviewer's words, or else in the reader's. */
  readonly correctedAnswer: string | null
  readonly goldenCaseId: string | null
  /** Earlier questions of the conversation as it went on to this one, oldest first. */
  readonly history: readonly string[]
  /** Names of the collections that were asked; empty: all. */
  readonly collections: readonly string[]
  /** Names of the groups whose rights the reader has: their own, or for an admin all. */
  readonly readerGroups: readonly string[]
  /** Asked beside files that the reader had attached. */
  readonly hasAttachments: boolean
}

/** Feedback with what a golden case needs of its answer. Null when the workspace has none, or its conversation was deleted. */
export async function findRatedAnswer(db: Db, scope: Scope, params: { id: string }): Promise<RatedAnswer | null> {
  const { workspaceId } = scope
  const [row] = await db
    .select({
      feedback,
      answer: answers,
      collectionIds: conversations.collectionIds,
      attachedAt: conversations.attachedAt,
      role: memberships.role,
    })
    .from(feedback)
    .innerJoin(answers, and(eq(answers.workspaceId, feedback.workspaceId), eq(answers.id, feedback.answerId)))
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, answers.workspaceId), eq(conversations.id, answers.conversationId)),
    )
    .leftJoin(
      memberships,
      and(eq(memberships.workspaceId, feedback.workspaceId), eq(memberships.userId, feedback.userId)),
    )
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, params.id), isNull(conversations.deletedAt)))
  if (!row) return null
  const { answer } = row
  const history = await listEarlierQuestions(db, scope, answer)
  const names = await db
    .select({ id: collections.id, name: collections.name })
    .from(collections)
    .where(eq(collections.workspaceId, workspaceId))
  const asked = new Set<CollectionId>(row.collectionIds)
  return {
    id: row.feedback.id,
    answerId: answer.id,
    question: answer.question,
    rating: row.feedback.rating,
    reasons: row.feedback.reasons,
    label: row.feedback.label,
    correctedAnswer: row.feedback.reviewedAnswer ?? row.feedback.correctedAnswer,
    goldenCaseId: row.feedback.goldenCaseId,
    history,
    collections: names.filter(({ id }) => asked.has(id)).map(({ name }) => name),
    hasAttachments: row.attachedAt !== null,
    readerGroups: await listReaderGroups(db, scope, row.role === 'admin' ? null : row.feedback.userId),
  }
}

async function listReaderGroups(
  db: Db,
  scope: Scope,
  userId: typeof groupMembers.$inferSelect.userId | null,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: groups.name })
    .from(groups)
    .leftJoin(groupMembers, and(eq(groupMembers.workspaceId, groups.workspaceId), eq(groupMembers.groupId, groups.id)))
    .where(
      and(eq(groups.workspaceId, scope.workspaceId), userId === null ? undefined : eq(groupMembers.userId, userId)),
    )
    .orderBy(asc(groups.name))
  return rows.map(({ name }) => name)
}
