import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

const clauseEnd = /[,;:—–](?!\d)\s?|\s(?:and|but|while|whereas|or|und|aber|oder|sowie)\s/giu

/** A number and the words of the clause that it stands in. */
type Placed = { readonly value: number; readonly words: ReadonlySet<string> }

/**
 * Whether two numbers of a claim have changed places against its source: each stands among the words that the source has around the
 * other. "The limit is €15, and breakfast costs €140" has every word and number of its source and says something else.
 */
export function hasSwappedNumbers(claim: string, source: string): boolean {
  const mine = placeNumbers(claim)
  const theirs = placeNumbers(source)
  const likeness = (one: Placed, value: number): number =>
    Math.max(0, ...theirs.filter((other) => other.value === value).map((other) => countShared(one.words, other.words)))
  return mine.some((a, index) =>
    mine.slice(index + 1).some((b) => {
      if (a.value === b.value) return false
      return likeness(a, b.value) > likeness(a, a.value) && likeness(b, a.value) > likeness(b, b.value)
    }),
  )
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length
}

function placeNumbers(text: string): Placed[] {
  return splitClauses(text).flatMap((clause) => {
    const words = tokenizeWords(clause).map((word) => word.stem)
    const carrying = new Set(words.filter((stem) => !isStopWord(stem) && !/^\d/.test(stem)))
    return parseNumbers(clause).map(({ value }) => ({ value, words: carrying }))
  })
}

function splitClauses(text: string): string[] {
  const ends = [...text.matchAll(clauseEnd)].map((match) => match.index)
  return [0, ...ends].map((start, index) => text.slice(start, ends[index] ?? text.length))
}
