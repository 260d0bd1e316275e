import type { CalendarDate } from '@/lib/domain/text/parse-dates'
import type { Quantity } from '@/lib/domain/text/parse-numbers'
import { hasDate, hasNumber } from './compare-facts'
import type { EvidenceUnit, Facts } from './evidence'
import { findRivalDate, findRivalNumber } from './find-rivals'
import { hasMovedDenial, hasMovedLimit } from './has-moved-denial'
import type { ClaimFacts } from './read-claim'

/** Share of a claim's words with which one sentence says the claim by itself, and words that a claim needs for that to mean anything. */
const ownShare = 0.8
const fewestTerms = 4

/**
 * Whether the sentence that says the claim has another number in the place of this one: "14 leaders" for "17 leaders". Then no sentence beside it
 * carries the number, although it may have it. A row's neighbours are kept apart elsewhere.
 */
export function isReplacedNumber(number: Quantity, wanted: ClaimFacts, units: readonly EvidenceUnit[]): boolean {
  const own = findOwn(wanted, units)?.facts
  if (!own || hasNumber(number, [own])) return false
  const rival = findRivalNumber(number, wanted, own)
  return rival !== null && isYear(rival) === isYear(number)
}

/** The same for a date. */
export function isReplacedDate(date: CalendarDate, wanted: ClaimFacts, units: readonly EvidenceUnit[]): boolean {
  const own = findOwn(wanted, units)?.facts
  return own !== undefined && !hasDate(date, [own]) && findRivalDate(date, wanted, own) !== null
}

/** Whether the sentence that says the claim denies something, as the claim does, and not the same; or says "only" for "not only". */
export function isDenialMoved(wanted: ClaimFacts, units: readonly EvidenceUnit[]): boolean {
  const own = findOwn(wanted, units)
  if (!own) return false
  if (hasMovedLimit(wanted.claim, own.text)) return true
  return wanted.negated && own.facts.negated && hasMovedDenial(wanted.claim, own.text)
}

/** The sentence that has nearly all words of the claim; the fullest, where several have. */
function findOwn({ terms }: ClaimFacts, units: readonly EvidenceUnit[]): EvidenceUnit | null {
  if (terms.size < fewestTerms) return null
  const shareOf = (facts: Facts): number => [...terms].filter((term) => facts.terms.has(term)).length / terms.size
  const sentences = units.filter(({ isRow }) => !isRow).map((unit) => ({ unit, share: shareOf(unit.facts) }))
  const fullest = sentences.toSorted((a, b) => b.share - a.share)[0]
  return fullest && fullest.share >= ownShare ? fullest.unit : null
}

const isYear = ({ value, unit, measure }: Quantity): boolean =>
  unit === null && measure === null && Number.isInteger(value) && value >= 1000 && value <= 2100
