import { and, eq, inArray, not } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documentRevisions, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

export type HiddenText = { readonly documentId: DocumentId; readonly text: string }

/** Texts that an answer to this scope must not repeat; the most that one check of leaks reads. */
const mostTexts = 500

/**
 * The texts of this workspace's documents that the scope may NOT read, for looking whether an answer repeats them. For lib/evals alone:
 * what it returns is compared and never shown.
 */
export async function listHiddenTexts(
  db: Db,
  scope: Scope,
  params: { collectionIds: readonly CollectionId[] },
): Promise<HiddenText[]> {
  const rows = await db
    .select({ documentId: documents.id, text: documentRevisions.text })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.activeRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, scope.workspaceId),
        params.collectionIds.length > 0 ? inArray(documents.collectionId, [...params.collectionIds]) : undefined,
        not(documentIsVisible(scope)),
      ),
    )
    .orderBy(documents.id)
    .limit(mostTexts)
  return rows.map(({ documentId, text }) => ({ documentId, text: text ?? '' }))
}
