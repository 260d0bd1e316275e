import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentDisputes } from '@/db/schema'
import type { DisputePlace } from '@/lib/domain/document-dispute'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The pairs of places within these revisions of which somebody has said that they do not contradict each other. */
export async function findDismissed(
  db: Db,
  scope: Scope,
  params: { revisionIds: readonly RevisionId[] },
): Promise<[DisputePlace, DisputePlace][]> {
  const revisionIds = [...params.revisionIds]
  const rows = await db
    .select()
    .from(documentDisputes)
    .where(
      and(
        eq(documentDisputes.workspaceId, scope.workspaceId),
        eq(documentDisputes.status, 'dismissed'),
        inArray(documentDisputes.revisionId, revisionIds),
        inArray(documentDisputes.otherRevisionId, revisionIds),
      ),
    )
  return rows.map((row) => [
    row,
    {
      documentId: row.otherDocumentId,
      revisionId: row.otherRevisionId,
      charStart: row.otherCharStart,
      charEnd: row.otherCharEnd,
    },
  ])
}
