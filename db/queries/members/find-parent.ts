import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findDocuments } from '@/db/queries/documents/list-documents'
import { documentParents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The archive or mail that a document was unpacked from; null when it was uploaded itself, or the reader does not see that one. */
export async function findParent(
  db: Db,
  scope: Scope,
  params: { documentId: DocumentId },
): Promise<{ id: DocumentId; title: string } | null> {
  const [row] = await db
    .select({ id: documentParents.parentId })
    .from(documentParents)
    .where(and(eq(documentParents.workspaceId, scope.workspaceId), eq(documentParents.documentId, params.documentId)))
  const [parent] = row ? await findDocuments(db, scope, { ids: [row.id] }) : []
  return parent ? { id: parent.id, title: parent.title } : null
}
