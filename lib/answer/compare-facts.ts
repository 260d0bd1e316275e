import type { CalendarDate } from '@/lib/domain/text/parse-dates'
import { isUnitWord, type Quantity } from '@/lib/domain/text/parse-numbers'
import { areOpposite } from '@/lib/domain/text/read-number-context'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Facts } from './evidence'

/** The evidence states this value with no other unit. A bare year inside a full date counts. */
export function hasNumber(wanted: Quantity, facts: readonly Facts[]): boolean {
  return facts.some(
    ({ numbers, dates }) =>
      numbers.some(
        (number) =>
          number.value === wanted.value &&
          !areOpposite(number.bound, wanted.bound) &&
          hasSameMeasure(number, wanted) &&
          (number.unit === wanted.unit || number.unit === null || wanted.unit === null || isLoose(number, wanted)) &&
          (number.currency === null || wanted.currency === null || number.currency === wanted.currency),
      ) ||
      (wanted.unit === null && dates.some((date) => date.year === wanted.value || date.day === wanted.value)),
  )
}

/** Weeks are no months and no percent. A number without a unit may be of any: in a table the column says what it counts. */
function hasSameMeasure(a: Quantity, b: Quantity): boolean {
  if (a.measure !== null && b.measure !== null) return a.measure === b.measure
  const isOther = (one: Quantity, other: Quantity): boolean =>
    one.measure !== null && (other.unit === 'percent' || other.unit === 'money')
  return !isOther(a, b) && !isOther(b, a)
}

/** "percent" and "money" never stand for each other; an ordinal may stand for a plain number. */
function isLoose(a: Quantity, b: Quantity): boolean {
  return a.unit === 'ordinal' || b.unit === 'ordinal'
}

/** The evidence states the date in every part that the claim states. */
export function hasDate(wanted: CalendarDate, facts: readonly Facts[]): boolean {
  return facts.some(({ dates }) =>
    dates.some(
      (date) =>
        date.month === wanted.month &&
        (wanted.day === null || date.day === wanted.day) &&
        (wanted.year === null || date.year === wanted.year),
    ),
  )
}

/** Stems of the proper names and acronyms of a claim: capitals that are not owed to the beginning of a sentence. */
export function namesOf(claim: string): string[] {
  return tokenizeWords(claim)
    .filter(({ text }, index) => /^\p{Lu}{2,}/u.test(text) || (index > 0 && /^\p{Lu}\p{Ll}+/u.test(text)))
    .filter(({ text }) => !isUnitWord(text.toLowerCase()))
    .map((word) => word.stem)
    .filter((stem) => !months.has(stem))
}

const months = new Set(
  tokenizeWords('January February March April May June July August September October November December').map(
    (word) => word.stem,
  ),
)
