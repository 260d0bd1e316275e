import { and, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { documentDay } from '@/db/document-day'
import { chunks, documents } from '@/db/schema'
import { chunkAnswers, chunkIsUnmasked } from '@/db/answering-documents'
import { chunkIsVisible } from '@/db/visible-documents'
import type { ChunkId, CollectionId, DocumentId } from '@/lib/domain/ids'
import type { SourceLimits } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'

export type ScoredChunk = { readonly chunkId: ChunkId; readonly score: number }

export type SearchWhere = {
  /** Undefined or empty: every collection the scope may read. */
  readonly collectionIds?: readonly CollectionId[]
  readonly filters?: SourceLimits
  /** The day (ISO, UTC) by which a document counts as expired. */
  readonly today: string
}

/** Condition on a `documents` row: it passes the filters. Undefined when there are none to pass. */
export function documentPasses(filters: SourceLimits): SQL | undefined {
  const day = sql`${filters.undatedByChange ? documentDay : documents.documentDate}`
  return and(
    filters.documentIds ? inArray(documents.id, filters.documentIds as DocumentId[]) : undefined,
    filters.mediaTypes ? inArray(documents.mediaType, filters.mediaTypes) : undefined,
    // ISO dates compare as text. A document without a date passes no date filter, unless its last change stands in.
    filters.dateFrom ? gte(day, filters.dateFrom) : undefined,
    filters.dateTo ? lte(day, endOfDay(filters.dateTo)) : undefined,
    filters.metadata ? sql`${documents.metadata} @> ${JSON.stringify(filters.metadata)}::jsonb` : undefined,
  )
}

/**
 * The same on a `chunks` row alone. The documents are worked out once per query, as the keys of a JSON object: `in (select …)` was tried first, and
 * with the documents of one year of seven the planner left the keyword index (417 ms instead of 20); an array is read through for each row
 * (2.0 s). For documents that are named `in` is right: they are few, and the planner goes to their chunks (2 ms instead of 65). Figures:
 * docs/decisions/0055-filters-in-words.md.
 */
function chunkPasses(scope: Scope, filters: SourceLimits): SQL | undefined {
  const conditions = documentPasses(filters)
  if (!conditions) return undefined
  const passing = and(eq(documents.workspaceId, scope.workspaceId), conditions)
  return filters.documentIds
    ? sql`${chunks.documentId} in (select ${documents.id} from ${documents} where ${passing})`
    : sql`(select coalesce(jsonb_object_agg(${documents.id}, 1), '{}') from ${documents} where ${passing}) ? ${chunks.documentId}`
}

/** Conditions on a `chunks` row: active, visible to the scope, in the chosen collections, of a document that has not expired and passes the filters. */
export function chunkMatches(scope: Scope, { collectionIds, filters, today }: SearchWhere): SQL {
  const passing = filters && chunkPasses(scope, filters)
  return sql`(${and(sql`${chunks.isActive}`, chunkIsVisible(scope, collectionIds), chunkAnswers(scope, today), chunkIsUnmasked(scope), passing)})`
}

/** A document's date may carry a time: everything on the day is within it. */
const endOfDay = (date: string): string => `${date}T~`
