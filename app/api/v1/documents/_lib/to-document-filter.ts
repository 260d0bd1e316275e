import type { z } from 'zod'
import type { DocumentFilter } from '@/db/queries/documents/document-filter'
import type { CollectionId, UserId } from '@/lib/domain/ids'
import type { documentFilterShape } from './document-filter-shape'

type FilterQuery = z.output<z.ZodObject<typeof documentFilterShape>>

/** The query of a request as the database's filter. */
export function toDocumentFilter(query: FilterQuery): DocumentFilter {
  return {
    collectionId: query.collectionId as CollectionId | undefined,
    status: query.status,
    errorCode: query.errorCode,
    search: query.search,
    mediaTypes: query.mediaType,
    ownerId: query.ownerId as UserId | undefined,
    folder: query.folder,
    isDirect: query.direct,
    changedFrom: query.changedFrom ? new Date(query.changedFrom) : undefined,
    changedBefore: query.changedBefore ? new Date(query.changedBefore) : undefined,
  }
}
