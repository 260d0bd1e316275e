import { escapePattern } from './escape-pattern'
import type { SameWords } from './same-words'

/**
 * A text in the words of a question: where it says "paid time off" and the question says "PTO", it says "PTO". For a model that compares the two: it
 * knows few acronyms, and a question that holds both wordings is another question to it.
 */
export function sayAsAsked(text: string, sameWords: readonly SameWords[]): string {
  return sameWords.reduce((said, { words, expansion }) => said.replace(patternOf(expansion), () => words), text)
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u

/** The wording as a whole, over lines and hyphens, with the s of its plural; an acronym in its capitals alone. */
function patternOf(wording: string): RegExp {
  const words = wording.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}-]+/gu) ?? []
  const escaped = words.map(escapePattern)
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`[\s-]*`)}s?(?![\p{L}\p{N}])`,
    acronym.test(wording) ? 'gu' : 'giu',
  )
}
