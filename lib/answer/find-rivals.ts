import type { CalendarDate } from '@/lib/domain/text/parse-dates'
import type { Quantity } from '@/lib/domain/text/parse-numbers'
import { hasDate, hasNumber } from './compare-facts'
import type { Facts } from './evidence'
import type { ClaimFacts } from './read-claim'

/**
 * The number that the evidence has in the place of the claim's: of the same unit with another value ("24 weeks" for "26 weeks"), else of the
 * same value in another unit or bound ("24 months"). None that the claim states too. Null where there is no such number.
 */
export function findRivalNumber(missing: Quantity, wanted: ClaimFacts, facts: Facts): Quantity | null {
  const isStated = (number: Quantity): boolean =>
    wanted.numbers.some((one) => hasNumber(one, [{ ...facts, dates: [], numbers: [number] }]))
  const free = facts.numbers.filter((number) => !isStated(number))
  const isSameUnit = (number: Quantity): boolean =>
    number.unit === missing.unit && number.measure === missing.measure && number.value !== missing.value
  const hasUnit = missing.unit !== null || missing.measure !== null
  const candidates = [
    free.filter((number) => number.value === missing.value),
    free.filter((number) => isSameUnit(number) && hasUnit),
    free.filter((number) => isSameUnit(number) && !hasUnit),
    free.filter((number) => number.unit === missing.unit && (number.measure === null || missing.measure === null)),
  ]
  return candidates.find((some) => some.length > 0)?.[0] ?? null
}

/** A date of the evidence that the claim does not state, where the claim states another. */
export function findRivalDate(missing: CalendarDate, wanted: ClaimFacts, facts: Facts): CalendarDate | null {
  const free = facts.dates.filter(
    (date) => !wanted.dates.some((one) => hasDate(one, [{ ...facts, dates: [date], numbers: [] }])),
  )
  return free.find((date) => (date.day === null) === (missing.day === null)) ?? free[0] ?? null
}
