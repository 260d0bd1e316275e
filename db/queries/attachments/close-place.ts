import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { collections } from '@/db/schema'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Takes the empty place of attachments away, so that its conversation can be erased. One that still holds a document stays. */
export async function closePlace(
  db: Db,
  scope: Scope,
  { collectionId }: { collectionId: CollectionId },
): Promise<void> {
  await db
    .delete(collections)
    .where(
      and(
        eq(collections.workspaceId, scope.workspaceId),
        eq(collections.id, collectionId),
        isNotNull(collections.conversationId),
        sql`not exists (select 1 from documents d where d.workspace_id = ${collections.workspaceId} and d.collection_id = ${collections.id})`,
      ),
    )
}
