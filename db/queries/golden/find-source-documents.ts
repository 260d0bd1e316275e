import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, RevisionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type SourceDocument = {
  readonly id: DocumentId
  readonly externalId: string
  readonly activeRevisionId: RevisionId
  /** Whether this scope may read it. */
  readonly isVisible: boolean
}

/**
 * The documents that golden cases name, of the whole workspace: whether a document is there at all is no secret to who keeps the golden
 * set, and what it says is told by `isVisible`. Those without an indexed revision are left out.
 */
export async function findSourceDocuments(
  db: Db,
  scope: Scope,
  params: { externalIds: readonly string[] },
): Promise<SourceDocument[]> {
  if (params.externalIds.length === 0) return []
  const rows = await db
    .select({
      id: documents.id,
      externalId: documents.externalId,
      activeRevisionId: documents.activeRevisionId,
      isVisible: sql<boolean>`${documentIsVisible(scope)}`,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        inArray(documents.externalId, [...params.externalIds]),
        isNotNull(documents.activeRevisionId),
      ),
    )
  return rows.flatMap(({ activeRevisionId, ...row }) => (activeRevisionId ? [{ ...row, activeRevisionId }] : []))
}
