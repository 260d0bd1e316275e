import { and, eq, gte, isNull, lt, type SQL } from 'drizzle-orm'
import { answers, conversations } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'

/**
 * Of questions and their conversations: asked by readers of the workspace in the period, not deleted by them, and not where they had attached files
 * of their own.
 */
export const askedBetween = (scope: Scope, { from, to }: { from: Date; to: Date }): SQL | undefined =>
  and(
    eq(answers.workspaceId, scope.workspaceId),
    eq(answers.origin, 'reader'),
    gte(answers.createdAt, from),
    lt(answers.createdAt, to),
    isNull(conversations.deletedAt),
    isNull(conversations.attachedAt),
  )

export const ofConversation = and(
  eq(conversations.workspaceId, answers.workspaceId),
  eq(conversations.id, answers.conversationId),
)
