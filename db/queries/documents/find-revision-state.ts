import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { documents } from '@/db/schema'
import type { DocumentId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

/** Whether anybody can read a document yet, and whether what they read is the newest revision. Both false when it is gone. */
export async function findRevisionState(
  db: Db | Tx,
  scope: WorkspaceScope,
  params: { documentId: DocumentId },
): Promise<{ readonly isRead: boolean; readonly isNewest: boolean }> {
  const [row] = await db
    .select({ active: documents.activeRevisionId, latest: documents.latestRevisionId })
    .from(documents)
    .where(and(eq(documents.workspaceId, scope.workspaceId), eq(documents.id, params.documentId)))
  return { isRead: (row?.active ?? null) !== null, isNewest: row !== undefined && row.active === row.latest }
}
