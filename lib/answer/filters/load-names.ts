import { listAskableCollections } from '@/db/queries/collections/list-askable-collections'
import { listMediaTypes } from '@/db/queries/documents/list-media-types'
import { listTitles } from '@/db/queries/documents/list-titles'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import type { FilterNames } from './filter-names'
import { wantedNames } from './wanted-names'

/** With more titles that a name may mean, none of them is what it means. */
const mostTitles = 1000

/**
 * The names that this question may hold: of documents and collections which its reader may open today, in the collections that are asked. No
 * query for a question that names no source.
 */
export async function loadNames(
  runtime: Runtime,
  scope: Scope,
  { question, collectionIds }: { question: string; collectionIds: readonly CollectionId[] },
): Promise<FilterNames> {
  const { titleWords, collections, mediaTypes } = wantedNames(question)
  const where = { collectionIds, today: utcDay(runtime.now()) }
  const [documents, askable, types] = await Promise.all([
    titleWords.length > 0 ? listTitles(runtime.db, scope, { ...where, words: titleWords, limit: mostTitles + 1 }) : [],
    collections ? listAskableCollections(runtime.db, scope, where) : [],
    mediaTypes ? listMediaTypes(runtime.db, scope, where) : [],
  ])
  return {
    documents: documents.length > mostTitles ? [] : documents,
    collections: askable.filter(({ id }) => collectionIds.length === 0 || collectionIds.includes(id)),
    mediaTypes: new Set(types),
  }
}
