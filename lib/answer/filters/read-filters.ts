import type { CollectionId } from '@/lib/domain/ids'
import type { StoredFilter } from '@/lib/domain/question-filter'
import type { Scope } from '@/lib/domain/scope'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { cutWords } from './cut-words'
import { loadNames } from './load-names'
import { readQuestionFilters } from './read-question-filters'

export type ReadFilters = {
  readonly filters: readonly StoredFilter[]
  /** `standalone` without the words that only say where to look. */
  readonly question: string
}

/** What the reader's words say about where to look, and what is left to look for. Words in `without` limit nothing: the reader took them away. */
export async function readFilters(
  runtime: Runtime,
  scope: Scope,
  params: {
    /** As the reader wrote it. */
    readonly question: string
    /** The same, made to stand alone. */
    readonly standalone: string
    readonly collectionIds: readonly CollectionId[]
    readonly without: readonly string[]
  },
): Promise<ReadFilters> {
  const { question, standalone, collectionIds, without } = params
  const names = await loadNames(runtime, scope, { question, collectionIds })
  const read = readQuestionFilters(question, names, utcDay(runtime.now())).map(({ filter, isAdverbial }) => ({
    filter: { ...filter, applied: !without.includes(filter.words) },
    isAdverbial,
  }))
  const cut = read.filter(({ filter, isAdverbial }) => isAdverbial && filter.applied)
  return {
    filters: read.map(({ filter }) => filter),
    question: cutWords(
      standalone,
      cut.map(({ filter }) => filter.words),
    ),
  }
}
