import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** Which of these documents the workspace does not have (any more), whatever the scope may read. */
export async function findDeletedDocuments(
  db: Db,
  scope: Scope,
  params: { documentIds: readonly DocumentId[] },
): Promise<DocumentId[]> {
  if (params.documentIds.length === 0) return []
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), inArray(documents.id, [...params.documentIds])))
  const known = new Set(rows.map((row) => row.id))
  return params.documentIds.filter((id) => !known.has(id))
}
