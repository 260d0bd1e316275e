import type { QuestionExpansion } from '@/lib/domain/question-expansion'
import { readTermWords } from '@/lib/domain/text/to-term-key'
import type { Word } from '@/lib/domain/text/tokenize-words'

/** A pair of the glossary. */
export type GlossaryPair = {
  readonly id: string
  readonly term: string
  readonly meaning: string
  /** The term is known by its capitals alone: "PET" and not "pet". */
  readonly onlyCapitals: boolean
}

/** A question is read with so many other wordings at most; each makes the search less sure of the others. */
const mostExpansions = 4

type Found = Omit<QuestionExpansion, 'applied'> & { readonly start: number; readonly end: number }

/**
 * What of a question the glossary has other words for, in the order of the question. The longest wording counts: where "paid time off" is a term,
 * "time off" inside of it is none. A question that says both wordings needs no other.
 */
export function findExpansions(question: string, pairs: readonly GlossaryPair[]): Omit<QuestionExpansion, 'applied'>[] {
  const words = readTermWords(question)
  const found = pairs.flatMap((pair): Found[] => {
    const term = placeOf(question, words, pair.term, pair.onlyCapitals)
    const meaning = placeOf(question, words, pair.meaning, false)
    const place = term ?? meaning
    if (!place || (term && meaning)) return []
    return [
      {
        termId: pair.id,
        words: question.slice(place.start, place.end),
        expansion: term ? pair.meaning : pair.term,
        ...place,
      },
    ]
  })
  const isInside = (one: Found): boolean =>
    found.some(
      (other) => other.end - other.start > one.end - one.start && other.start < one.end && one.start < other.end,
    )
  return found
    .filter((one) => !isInside(one))
    .toSorted((a, b) => a.start - b.start || a.expansion.localeCompare(b.expansion))
    .slice(0, mostExpansions)
    .map(({ start: _start, end: _end, ...one }) => one)
}

type Place = { readonly start: number; readonly end: number }

function placeOf(question: string, words: readonly Word[], wording: string, onlyCapitals: boolean): Place | null {
  const wanted = readTermWords(wording)
  const [first, last] = [0, wanted.length - 1]
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const run = words.slice(at, at + wanted.length)
    const agrees = wanted.every(({ stem, text }, index) =>
      onlyCapitals ? run[index]?.text === text : run[index]?.stem === stem,
    )
    const [begin, end] = [run[first], run[last]]
    if (agrees && begin && end && !/[.?!;:,()]/.test(question.slice(begin.start, end.end)))
      return { start: begin.start, end: end.end }
  }
  return null
}
