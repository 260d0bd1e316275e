import { fileTypes } from '@/lib/domain/file-types'
import type { CollectionId } from '@/lib/domain/ids'
import type { StoredFilter } from '@/lib/domain/question-filter'
import type { SourceLimits } from '@/lib/domain/retrieval'

export type Limits = { readonly collectionIds?: readonly CollectionId[]; readonly filters?: SourceLimits }

/** What retrieval takes of filters: all of those that the reader left. */
export function toLimits(filters: readonly StoredFilter[]): Limits {
  const applied = filters.filter((one) => one.applied)
  const limits: Limits[] = applied.map((one): Limits => {
    if (one.kind === 'document') return { filters: { documentIds: one.documentIds } }
    if (one.kind === 'collection') return { collectionIds: [one.collectionId as CollectionId] }
    if (one.kind === 'fileType') return { filters: { mediaTypes: [...fileTypes[one.fileType].mediaTypes] } }
    const days = { ...(one.from && { dateFrom: one.from }), ...(one.to && { dateTo: one.to }) }
    return { filters: { ...days, undatedByChange: true } }
  })
  const merged = limits.flatMap((one) => one.filters ?? [])
  return {
    ...Object.assign({}, ...limits.map(({ collectionIds }) => collectionIds && { collectionIds })),
    ...(merged.length > 0 && { filters: Object.assign({}, ...merged) as SourceLimits }),
  }
}
