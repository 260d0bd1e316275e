import type { StoredFilter } from '@/lib/domain/question-filter'

type WithoutWords<Filter> = Filter extends unknown ? Omit<Filter, 'words' | 'start' | 'end' | 'applied'> : never

/** What a name or a date restricts the search to. */
export type Restriction = WithoutWords<StoredFilter>

/** A name that was understood, and where it ends in the question. */
export type NameReading = { readonly restriction: Restriction; readonly end: number }

/** A filter, and whether its words can be left out of the question: "according to the travel policy" can, a subject cannot. */
export type Reading = { readonly filter: StoredFilter; readonly isAdverbial: boolean }
