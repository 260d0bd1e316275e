import { parseDates } from './parse-dates'
import { parseNumbers, type Quantity } from './parse-numbers'
import { isStopWord } from './stop-words'
import { tokenizeWords } from './tokenize-words'

/** A number or a date, without which there is nothing to compare. */
export const hasFigure = (value: string): boolean => parseNumbers(value).length > 0 || parseDates(value).length > 0

/**
 * Whether a sentence states a value, and no other that could be meant: its numbers, dates and words are there, and no second number or date of
 * the same kind. What carries such a sentence carries the value.
 */
export function statesValue(value: string, sentence: string): boolean {
  return hasDates(value, sentence) && hasNumbers(value, sentence) && hasWords(value, sentence)
}

function hasDates(value: string, sentence: string): boolean {
  const [wanted, stated] = [parseDates(value), parseDates(sentence)]
  if (wanted.length === 0) return true
  const isStated = ({ year, month, day }: (typeof wanted)[number]): boolean =>
    stated.some((one) => one.year === year && one.month === month && one.day === day)
  return stated.length === wanted.length && wanted.every(isStated)
}

function hasNumbers(value: string, sentence: string): boolean {
  const stated = numbersBesideDates(sentence)
  return numbersBesideDates(value).every((one) => {
    const alike = stated.filter((other) => isAlike(one, other))
    return alike.length > 0 && alike.every((other) => other.value === one.value)
  })
}

function numbersBesideDates(text: string): Quantity[] {
  const dates = parseDates(text)
  return parseNumbers(text).filter(
    (number) => !dates.some(({ start, end }) => number.end > start && number.start < end),
  )
}

const isAlike = (one: Quantity, other: Quantity): boolean =>
  other.value === one.value || (other.unit === one.unit && other.measure === one.measure)

/** "six" and "6" are one number, and neither has to stand there as a word. */
function hasWords(value: string, sentence: string): boolean {
  const numbers = parseNumbers(value)
  const stems = new Set(tokenizeWords(sentence).map(({ stem }) => stem))
  return tokenizeWords(value)
    .filter(({ stem, start }) => !isStopWord(stem) && !numbers.some((one) => start >= one.start && start < one.end))
    .every(({ stem }) => stems.has(stem))
}
