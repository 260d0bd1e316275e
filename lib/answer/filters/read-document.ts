import type { Cue } from './cues'
import type { FilterNames } from './filter-names'
import { coversAll, matchDocuments, narrowCandidates, toCandidates, type Candidate } from './match-documents'
import type { NameWord } from './name-words'
import type { NameReading } from './reading'
import { sameWord } from './same-word'
import { isConnecting, nameStems, seriesOf } from './series-of'
import { isSourceNoun, standsAlone } from './source-nouns'

const ordinalEnd = /^(?:st|nd|rd|th)$/i
const datePart = /^(?:\d+|\p{Lu}\p{Ll}{2,8})$/u

/**
 * The document, or the editions of one, that the words after a cue name: as many of them as titles have, beginning with the first. They must
 * say that it is a document ("policy", "minutes") or be its whole title behind "according to".
 */
export function readDocument(words: readonly NameWord[], cue: Cue, names: FilterNames): NameReading | null {
  const { taken, candidates } = takeNames(words, toCandidates(names.documents))
  const stems = taken.map((word) => word.stem)
  const found = matchDocuments(candidates, stems)
  const [first] = found
  const last = taken.at(-1)
  if (!first || !last) return null
  const isWhole = coversAll(nameStems(seriesOf(first.title)), stems)
  const saysKind = taken.some((word) => isSourceNoun(word.text))
  const saysEnough = taken.length > 1 || (cue.isDefinite && (standsAlone(last.text) || (saysKind && isWhole)))
  const isSource = saysKind || (isWhole && taken.length > 1 && cue.kind !== 'place')
  if (!saysEnough || !isSource) return null
  return { restriction: { kind: 'document', documentIds: found.map(({ id }) => id) }, end: last.end }
}

function takeNames(
  words: readonly NameWord[],
  all: readonly Candidate[],
): { taken: NameWord[]; candidates: readonly Candidate[] } {
  const taken: NameWord[] = []
  let candidates = all
  for (const word of words) {
    if (taken.length > 0 && !word.afterComma && (isConnecting(word.text) || ordinalEnd.test(word.text))) continue
    // "the board minutes, 5 December 2025" goes on behind its comma; "in the travel policy, travel …" does not.
    if (word.afterComma && !datePart.test(word.text)) break
    if (taken.some((one) => sameWord(one.stem, word.stem))) break
    const narrowed = narrowCandidates(candidates, word.stem)
    if (narrowed.length === 0) break
    taken.push(word)
    candidates = narrowed
  }
  return { taken, candidates }
}
