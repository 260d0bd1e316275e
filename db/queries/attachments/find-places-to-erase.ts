import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { undoWindowMs } from '@/db/queries/conversations/delete-conversation'
import { collections, conversations } from '@/db/schema'
import type { ConversationId } from '@/lib/domain/ids'

const mostPerCall = 50

/** What is attached to conversations whose undo window has passed. Takes no Scope: the worker's housekeeping, ids only. */
export function findPlacesToErase(db: Db, { now }: { now: Date }) {
  return db
    .select({
      workspaceId: collections.workspaceId,
      collectionId: collections.id,
      conversationId: sql<ConversationId>`${collections.conversationId}`,
      userId: collections.createdBy,
    })
    .from(collections)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, collections.workspaceId), eq(conversations.id, collections.conversationId)),
    )
    .where(lt(conversations.deletedAt, new Date(now.getTime() - undoWindowMs)))
    .limit(mostPerCall)
}
