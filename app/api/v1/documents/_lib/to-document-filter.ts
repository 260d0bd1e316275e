import type { z } from 'zod'
import type { DocumentFilter } from '@/db/queries/documents/document-filter'
import type { CollectionId, UserId } from '@/lib/domain/ids'
import { utcDay } from '@/lib/domain/utc-day'
import type { documentFilterShape } from './document-filter-shape'

type FilterQuery = z.output<z.ZodObject<typeof documentFilterShape>>

/** The query of a request at a moment as the database's filter. */
export function toDocumentFilter(query: FilterQuery, now: Date): DocumentFilter {
  return {
    collectionId: query.collectionId as CollectionId | undefined,
    status: query.status,
    errorCode: query.errorCode,
    search: query.search,
    mediaTypes: query.mediaType,
    createdBy: query.ownerId as UserId | undefined,
    upkeep: query.upkeep && { is: query.upkeep, today: utcDay(now) },
    folder: query.folder,
    isDirect: query.direct,
    changedFrom: query.changedFrom ? new Date(query.changedFrom) : undefined,
    changedBefore: query.changedBefore ? new Date(query.changedBefore) : undefined,
  }
}
