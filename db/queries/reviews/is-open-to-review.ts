import { and, eq, exists, gte, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, conversations, feedback, reviewRounds, workspaces } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/** Whether somebody rated the answer: rating hands it to reviewers. */
export const isRated = (db: Db, scope: Scope): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(feedback)
      .where(and(eq(feedback.workspaceId, scope.workspaceId), eq(feedback.answerId, answers.id))),
  )

/**
 * Whether reviewers may see an answer that nobody rated: its conversation began while the workspace had this switched on and its readers were
 * told. Nothing else in the product shows such an answer to somebody else. Off is off at once, also for what was drawn before.
 */
export const isOpenUnrated = (db: Db, scope: Scope): SQL =>
  gte(
    conversations.createdAt,
    db
      .select({ since: sql`(${workspaces.settings} ->> 'unratedReviewSince')::timestamptz` })
      .from(workspaces)
      .where(eq(workspaces.id, scope.workspaceId)),
  )

/** Of a drawn answer: whether its words may be shown to a reviewer now. An ended round closes what was open for it alone. */
export const isOpenToReview = (db: Db, scope: Scope): SQL =>
  sql`coalesce(${and(
    isNull(conversations.deletedAt),
    isNull(reviewRounds.endedAt),
    or(isRated(db, scope), isOpenUnrated(db, scope)),
  )}, false)`
