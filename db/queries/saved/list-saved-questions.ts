import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { conversations, savedQuestions } from '@/db/schema'
import type { AnswerId, CollectionId, ConversationId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type SavedQuestionRow = typeof savedQuestions.$inferSelect & {
  readonly collectionIds: readonly CollectionId[]
  readonly documentIds: readonly DocumentId[]
}

type Params = {
  conversationId?: ConversationId
  /** Those that were saved from these answers. */
  savedFrom?: readonly AnswerId[]
}

/** The reader's own saved questions, what changed last first. Those that were removed are left out. */
export async function listSavedQuestions(db: Db | Tx, scope: Scope, params: Params = {}): Promise<SavedQuestionRow[]> {
  const { conversationId, savedFrom } = params
  const rows = await db
    .select({
      saved: savedQuestions,
      collectionIds: conversations.collectionIds,
      documentIds: conversations.documentIds,
    })
    .from(savedQuestions)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, savedQuestions.workspaceId),
        eq(conversations.id, savedQuestions.conversationId),
      ),
    )
    .where(
      and(
        eq(savedQuestions.workspaceId, scope.workspaceId),
        eq(savedQuestions.userId, scope.userId),
        isNull(conversations.deletedAt),
        conversationId === undefined ? undefined : eq(savedQuestions.conversationId, conversationId),
        savedFrom === undefined ? undefined : inArray(savedQuestions.savedFrom, [...savedFrom]),
      ),
    )
    .orderBy(desc(sql`coalesce(${savedQuestions.changedAt}, ${savedQuestions.createdAt})`))
  return rows.map(({ saved, ...places }) => ({ ...saved, ...places }))
}
