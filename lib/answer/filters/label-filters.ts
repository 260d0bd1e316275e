import { findCollectionNames } from '@/db/queries/collections/find-collection-names'
import { findTitles } from '@/db/queries/documents/find-titles'
import { fileTypes } from '@/lib/domain/file-types'
import type { QuestionFilter, StoredFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { describePeriod } from './describe-period'
import { nameTogether } from './name-together'

const closedDocument = 'A document that is not open to you'
const closedCollection = 'A collection that is not open to you'

/** Filters with the names that whoever looks may see today; ids of what is closed to them are left out. No query where nothing has a name. */
export async function labelFilters(
  runtime: Runtime,
  scope: Scope,
  filters: readonly StoredFilter[],
): Promise<QuestionFilter[]> {
  const documentIds = filters.flatMap((one) => (one.kind === 'document' ? one.documentIds : []))
  const collectionIds = filters.flatMap((one) => (one.kind === 'collection' ? [one.collectionId] : []))
  const [titles, names] = await Promise.all([
    findTitles(runtime.db, scope, { documentIds: [...new Set(documentIds)] }),
    findCollectionNames(runtime.db, scope, { collectionIds: [...new Set(collectionIds)] }),
  ])
  return filters.map((one): QuestionFilter => {
    if (one.kind === 'document') {
      const open = one.documentIds.flatMap((id) => titles.get(id) ?? [])
      return {
        ...one,
        documentIds: one.documentIds.filter((id) => titles.has(id)),
        label: nameTogether(open) ?? closedDocument,
      }
    }
    if (one.kind === 'collection') {
      const name = names.get(one.collectionId)
      return { ...one, collectionId: name === undefined ? '' : one.collectionId, label: name ?? closedCollection }
    }
    if (one.kind === 'fileType') return { ...one, label: fileTypes[one.fileType].label }
    return { ...one, label: describePeriod(one) }
  })
}
