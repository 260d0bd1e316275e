import { and, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { chunks, documents } from '@/db/schema'
import { chunkAnswers } from '@/db/answering-documents'
import { chunkIsVisible } from '@/db/visible-documents'
import type { ChunkId, CollectionId, DocumentId } from '@/lib/domain/ids'
import type { SearchFilters } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'

export type ScoredChunk = { readonly chunkId: ChunkId; readonly score: number }

export type SearchWhere = {
  /** Undefined or empty: every collection the scope may read. */
  readonly collectionIds?: readonly CollectionId[]
  readonly filters?: SearchFilters
  /** The day (ISO, UTC) by which a document counts as expired. */
  readonly today: string
}

/** The documents that pass the filters, or undefined when there are none to pass. */
function filteredDocuments(scope: Scope, filters: SearchFilters): SQL | undefined {
  const conditions = and(
    filters.documentIds ? inArray(documents.id, filters.documentIds as DocumentId[]) : undefined,
    filters.mediaTypes ? inArray(documents.mediaType, filters.mediaTypes) : undefined,
    // ISO dates compare as text. A document without a date passes no date filter.
    filters.dateFrom ? gte(documents.documentDate, filters.dateFrom) : undefined,
    filters.dateTo ? lte(documents.documentDate, endOfDay(filters.dateTo)) : undefined,
    filters.metadata ? sql`${documents.metadata} @> ${JSON.stringify(filters.metadata)}::jsonb` : undefined,
  )
  if (!conditions) return undefined
  return sql`select ${documents.id} from ${documents} where ${and(eq(documents.workspaceId, scope.workspaceId), conditions)}`
}

/** Conditions on a `chunks` row: active, visible to the scope, in the chosen collections, of a document that has not expired and passes the filters. */
export function chunkMatches(scope: Scope, { collectionIds, filters, today }: SearchWhere): SQL {
  const documentIds = filters && filteredDocuments(scope, filters)
  const passing = documentIds && sql`${chunks.documentId} in (${documentIds})`
  return sql`(${and(sql`${chunks.isActive}`, chunkIsVisible(scope, collectionIds), chunkAnswers(scope, today), passing)})`
}

/** A document's date may carry a time: everything on the day is within it. */
const endOfDay = (date: string): string => `${date}T~`
