import { readTermWords, toTermWord } from './to-term-key'
import type { Word } from './tokenize-words'

/** Two wordings that say the same: what a question says, and what a document may say instead. */
export type SameWords = { readonly words: string; readonly expansion: string }

/** Finds in a text's words those of one wording, and gives the stems of the other. */
export type SameWordsReader = (words: readonly Word[]) => readonly string[]

const none: readonly string[] = []

/**
 * Reads texts as if they said both wordings: whoever looks for "PTO" in "paid time off is 30 days" finds it, and the other way round. A wording
 * counts as a whole: "time" alone says nothing of "paid time off". An acronym counts in its capitals: "it" is no information technology.
 */
export function createSameWordsReader(pairs: readonly SameWords[]): SameWordsReader {
  if (pairs.length === 0) return () => none
  const sides = pairs.flatMap(({ words, expansion }) => {
    const [one, other] = [readTermWords(words), readTermWords(expansion)]
    return [
      { from: one, to: other.map(({ stem }) => stem) },
      { from: other, to: one.map(({ stem }) => stem) },
    ]
  })
  return (words) => sides.filter(({ from }) => holdsRun(words, from)).flatMap(({ to }) => to)
}

function holdsRun(words: readonly Word[], run: readonly Word[]): boolean {
  const [first] = run
  if (first === undefined) return false
  return words.some((word, at) => isSame(word, first) && run.every((one, index) => isSame(words[at + index], one)))
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u

function isSame(word: Word | undefined, wanted: Word): boolean {
  if (word === undefined) return false
  const { text, stem } = toTermWord(word)
  return acronym.test(wanted.text) ? text === wanted.text : stem === wanted.stem
}
