import type { CollectionId } from '@/lib/domain/ids'
import type { QuestionFilter } from '@/lib/domain/question-filter'
import type { SearchFilters } from '@/lib/domain/retrieval'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { labelFilters } from './label-filters'
import { readFilters } from './read-filters'
import { toLimits, type Limits } from './to-limits'

export type NarrowedSearch = Limits & {
  readonly query: string
  /** What its words said, with the names that the reader may see. */
  readonly read: readonly QuestionFilter[]
}

/** A search with the filters that its words say. Those that were chosen by hand count before them. */
export async function narrowSearch(
  runtime: Runtime,
  scope: Scope,
  params: {
    readonly query: string
    readonly collectionIds: readonly CollectionId[]
    readonly filters: SearchFilters
    readonly without: readonly string[]
  },
): Promise<NarrowedSearch> {
  const { query, collectionIds, filters: chosen, without } = params
  const said = await readFilters(runtime, scope, { question: query, standalone: query, collectionIds, without })
  const limits = toLimits(said.filters)
  return {
    query: said.question,
    read: await labelFilters(runtime, scope, said.filters),
    filters: { ...limits.filters, ...chosen },
    collectionIds: collectionIds.length > 0 ? collectionIds : (limits.collectionIds ?? []),
  }
}
