import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { namesOf } from '@/lib/answer/compare-facts'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'

export const errorKinds = ['number', 'name', 'negation'] as const
export type ErrorKind = (typeof errorKinds)[number]

const auxiliary = /\b(?:is|are|was|were|has|have|had|can|could|will|would|may|must|should)\b/
const denial = /\b(is|are|was|were|has|have|had|can|could|will|would|may|must|should|did|do|does) not\b/

/**
 * The sentence with one planted error that makes it false, or null where the kind does not apply.
 * @param others names of other texts, to put in the place of one
 */
export function plantError(sentence: string, kind: ErrorKind, others: readonly string[]): string | null {
  if (kind === 'number') return changeNumber(sentence)
  if (kind === 'negation') return turnRound(sentence)
  return changeName(sentence, others)
}

/** The first number in figures, by one or a few; a decimal in its last place. */
function changeNumber(sentence: string): string | null {
  const number = parseNumbers(sentence).find(({ start, end }) => /\d/.test(sentence.slice(start, end)))
  const figure = number && /\d[\d.,]*\d|\d/.exec(sentence.slice(number.start, number.end))
  if (!number || !figure) return null
  const at = number.start + figure.index
  const last = figure[0].length - 1
  const digit = (Number(figure[0][last]) + 3) % 10
  return sentence.slice(0, at + last) + String(digit) + sentence.slice(at + last + 1)
}

/** A word that names something, in the middle of the sentence, becomes another name. */
function changeName(sentence: string, others: readonly string[]): string | null {
  const stems = new Set(namesOf(sentence))
  const name = tokenizeWords(sentence).find(({ stem, start, text }) => start > 0 && text.length > 3 && stems.has(stem))
  const other = name && others.find((one) => !sentence.includes(one))
  return name && other ? sentence.slice(0, name.start) + other + sentence.slice(name.end) : null
}

/** Denies what is not denied, or no longer denies what is. */
function turnRound(sentence: string): string | null {
  if (denial.test(sentence)) return sentence.replace(denial, '$1')
  if (/\b(?:not|no|never|none|neither|nor|without|cannot)\b|n['’]t/i.test(sentence)) return null
  return auxiliary.test(sentence) ? sentence.replace(auxiliary, '$& not') : null
}
