import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { documentRevisions } from '@/db/schema'
import type { RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** The texts of these revisions of the workspace, for looking whether a passage stands in them. Never shown. */
export async function readRevisionTexts(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { revisionIds: readonly RevisionId[] },
): Promise<Map<RevisionId, string>> {
  if (params.revisionIds.length === 0) return new Map()
  const rows = await db
    .select({ id: documentRevisions.id, text: documentRevisions.text })
    .from(documentRevisions)
    .where(
      and(eq(documentRevisions.workspaceId, scope.workspaceId), inArray(documentRevisions.id, [...params.revisionIds])),
    )
  return new Map(rows.map(({ id, text }) => [id, text ?? '']))
}
