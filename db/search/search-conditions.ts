import { and, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { chunks, collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { ChunkId, CollectionId, DocumentId } from '@/lib/domain/ids'
import type { SearchFilters } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'

export type ScoredChunk = { readonly chunkId: ChunkId; readonly score: number }

export type SearchWhere = {
  /** Undefined or empty: every collection the scope may read. */
  readonly collectionIds?: readonly CollectionId[]
  readonly filters?: SearchFilters
}

/** Joins a `chunks` row to the document and collection that decide who sees it. */
export const documentJoins = sql`
  inner join ${documents} on ${documents.workspaceId} = ${chunks.workspaceId} and ${documents.id} = ${chunks.documentId}
  inner join ${collections} on ${collections.workspaceId} = ${documents.workspaceId} and ${collections.id} = ${documents.collectionId}`

/** The documents that this search may return: visible to the scope, in the chosen collections, passing the filters. */
export function documentMatches(scope: Scope, { collectionIds, filters }: SearchWhere): SQL {
  return sql`${and(
    documentIsVisible(scope),
    collectionIds && collectionIds.length > 0 ? inArray(documents.collectionId, [...collectionIds]) : undefined,
    filters?.documentIds ? inArray(documents.id, filters.documentIds as DocumentId[]) : undefined,
    filters?.mediaTypes ? inArray(documents.mediaType, filters.mediaTypes) : undefined,
    // ISO dates compare as text. A document without a date passes no date filter.
    filters?.dateFrom ? gte(documents.documentDate, filters.dateFrom) : undefined,
    filters?.dateTo ? lte(documents.documentDate, endOfDay(filters.dateTo)) : undefined,
    filters?.metadata ? sql`${documents.metadata} @> ${JSON.stringify(filters.metadata)}::jsonb` : undefined,
  )}`
}

/** Conditions on a `chunks` row joined by documentJoins. The workspace is repeated on the chunk for the sake of its indexes. */
export function chunkMatches(scope: Scope, where: SearchWhere): SQL {
  return sql`(${eq(chunks.workspaceId, scope.workspaceId)} and ${chunks.isActive} and ${documentMatches(scope, where)})`
}

/** A document's date may carry a time: everything on the day is within it. */
const endOfDay = (date: string): string => `${date}T~`
