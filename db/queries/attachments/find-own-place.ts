import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, conversations, documents } from '@/db/schema'
import type { ConversationId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The reader's own conversation that a document is attached to; null for every other document, and once the conversation was deleted. */
export async function findOwnPlace(
  db: Db,
  scope: Scope,
  { documentId }: { documentId: DocumentId },
): Promise<ConversationId | null> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, collections.workspaceId), eq(conversations.id, collections.conversationId)),
    )
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        eq(documents.id, documentId),
        eq(collections.createdBy, scope.userId),
        eq(conversations.userId, scope.userId),
        isNull(conversations.deletedAt),
      ),
    )
  return row?.id ?? null
}
