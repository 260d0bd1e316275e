import type { NamedDocument } from './filter-names'
import { sameWord } from './same-word'
import { nameStems, seriesOf } from './series-of'

/** A group of documents of one series is one thing; a hundred are a collection, and no one names them by a title. */
const mostOfSeries = 100

export type Candidate = NamedDocument & { readonly stems: readonly string[] }

export const toCandidates = (documents: readonly NamedDocument[]): Candidate[] =>
  documents.map((one) => ({ ...one, stems: nameStems(one.title) }))

export const narrowCandidates = (candidates: readonly Candidate[], stem: string): Candidate[] =>
  candidates.filter(({ stems }) => stems.some((one) => sameWord(one, stem)))

/**
 * The documents that a name means: those whose titles have all of its words, when they are one document, or editions of one. Where titles
 * of several things have them, the thing that is called exactly so is meant ("leave policy" and not "parental leave policy").
 * @returns none when the name is ambiguous
 */
export function matchDocuments(candidates: readonly Candidate[], stems: readonly string[]): readonly Candidate[] {
  const series = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const key = nameStems(seriesOf(one.title)).toSorted().join(' ')
    series.set(key, [...(series.get(key) ?? []), one])
  }
  const groups = [...series.values()]
  const exact = groups.filter(([first]) => first && coversAll(nameStems(seriesOf(first.title)), stems))
  const [found, ...others] = groups.length === 1 ? groups : exact
  return found && others.length === 0 && found.length <= mostOfSeries ? found : []
}

/** Whether every word of a title was said. */
export const coversAll = (ofTitle: readonly string[], said: readonly string[]): boolean =>
  ofTitle.length > 0 && ofTitle.every((stem) => said.some((one) => sameWord(one, stem)))
