import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections, conversations } from '@/db/schema'
import type { CollectionId, ConversationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/new-id'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** The collection that holds what is attached to the reader's own conversation; made with the first file. @throws conversation_gone */
export function openPlace(
  db: Db,
  scope: Scope,
  { conversationId, now }: { conversationId: ConversationId; now: Date },
): Promise<CollectionId> {
  const { workspaceId, userId } = scope
  return db.transaction(async (tx) => {
    const [own] = await tx
      .update(conversations)
      .set({ attachedAt: sql`coalesce(${conversations.attachedAt}, ${now.toISOString()}::timestamptz)` })
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          eq(conversations.id, conversationId),
          eq(conversations.userId, userId),
          eq(conversations.origin, 'reader'),
          isNull(conversations.deletedAt),
        ),
      )
      .returning({ id: conversations.id })
    if (!own) throw new FootnoteError('conversation_gone')
    // The conversation's row is held: no second one can come in between.
    const [place] = await tx
      .select({ id: collections.id })
      .from(collections)
      .where(and(eq(collections.workspaceId, workspaceId), eq(collections.conversationId, conversationId)))
    if (place) return place.id
    const id = newId('collection')
    const name = 'Your attached files'
    await tx.insert(collections).values({ workspaceId, id, name, conversationId, createdBy: userId, createdAt: now })
    return id
  })
}
