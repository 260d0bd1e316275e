import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { WorkspaceScope } from '../documents/workspace-scope'

/** Where a document is now: it may have been moved since. Null when it is gone. */
export async function findDocumentCollection(
  db: Db,
  scope: WorkspaceScope,
  params: { documentId: DocumentId },
): Promise<CollectionId | null> {
  const [row] = await db
    .select({ collectionId: documents.collectionId })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, params.documentId)))
  return row?.collectionId ?? null
}
