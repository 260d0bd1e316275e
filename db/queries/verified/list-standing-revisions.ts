import { and, inArray } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentPasses } from '@/db/search/search-conditions'
import { documentIsVisible } from '@/db/visible-documents'
import type { CollectionId, DocumentId, RevisionId } from '@/lib/domain/ids'
import type { SourceLimits } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  documentIds: readonly string[]
  collectionIds: readonly CollectionId[]
  /** What the words of the question limited the search to. */
  filters?: SourceLimits
  /** The day by which a document counts as expired; null where what has expired counts like the rest. */
  today: string | null
}

/** The active revision of each of these documents that the scope may open, that has not expired, that lies in the chosen collections (none: all), and that passes the filters. */
export async function listStandingRevisions(
  db: Db,
  scope: Scope,
  params: Params,
): Promise<Map<DocumentId, RevisionId | null>> {
  const { documentIds, collectionIds, filters, today } = params
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .select({ id: documents.id, revisionId: documents.activeRevisionId })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        today === null ? undefined : documentAnswers(today),
        inArray(documents.id, documentIds as DocumentId[]),
        filters && documentPasses(filters),
        collectionIds.length > 0 ? inArray(documents.collectionId, [...collectionIds]) : undefined,
      ),
    )
  return new Map(rows.map(({ id, revisionId }) => [id, revisionId]))
}
