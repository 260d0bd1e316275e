import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGroups } from '@/db/schema'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The groups that a document is narrowed to, in the order of their ids; none: as open as its collection. */
export async function listDocumentGroups(tx: Tx, scope: Scope, params: { documentId: DocumentId }): Promise<GroupId[]> {
  const rows = await tx
    .select({ groupId: documentGroups.groupId })
    .from(documentGroups)
    .where(and(eq(documentGroups.workspaceId, scope.workspaceId), eq(documentGroups.documentId, params.documentId)))
    .orderBy(asc(documentGroups.groupId))
  return rows.map((row) => row.groupId)
}
