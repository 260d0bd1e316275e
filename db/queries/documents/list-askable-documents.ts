import { and, asc, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { documentAnswers } from '@/db/answering-documents'
import type { Db } from '@/db/client'
import { documentDay } from '@/db/document-day'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentPasses } from '@/db/search/search-conditions'
import { documentIsVisible, isAttachedIn } from '@/db/visible-documents'
import type { CollectionId } from '@/lib/domain/ids'
import type { SourceLimits } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'

type Params = {
  /** Lower case. A title needs to have all of them; none: every document. */
  readonly words: readonly string[]
  /** Empty: all. */
  readonly collectionIds: readonly CollectionId[]
  readonly filters?: SourceLimits
  readonly today: string
  readonly limit: number
}

/** Documents that may answer this scope's question, by title: what a search of the question would look in. */
export function listAskableDocuments(db: Db, scope: Scope, params: Params) {
  const { words, collectionIds, filters, today, limit } = params
  const chosen =
    collectionIds.length > 0 ? or(inArray(documents.collectionId, [...collectionIds]), isAttachedIn(scope)) : undefined
  return db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType, day: documentDay })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        documentIsVisible(scope),
        isNotNull(documents.activeRevisionId),
        documentAnswers(today),
        chosen,
        filters && documentPasses(filters),
        ...words.map((word) => sql`position(${word} in lower(${documents.title})) > 0`),
      ),
    )
    .orderBy(asc(documents.title), asc(documents.id))
    .limit(limit)
}
