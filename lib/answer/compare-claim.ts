import type { CalendarDate } from '@/lib/domain/text/parse-dates'
import type { Quantity } from '@/lib/domain/text/parse-numbers'
import { contextOf, factsOf, termsBefore, unitsOf, type UnitWindow } from './claim-windows'
import { hasDate, hasNumber } from './compare-facts'
import type { Evidence, EvidenceUnit, Facts } from './evidence'
import { isDenialMoved, isReplacedDate, isReplacedNumber } from './find-replaced'
import { hasSwappedNames } from './has-swapped-names'
import { hasSwappedNumbers } from './has-swapped-numbers'
import type { ClaimFacts } from './read-claim'

/** Share of a claim's subject words that its evidence must have. Paraphrases in hand-written pairs reach .6 to .9, neighbours in topic .2 to .45. */
export const leastCover = 0.55

/** Where a word of a claim stands: in the cited sentences, or only in the title, the headings or (names) the sentence before; null is nowhere. */
export type WordPlace = 'span' | 'context' | null

/** A claim beside its evidence, part by part: what decides whether it is carried, and what a reader is shown as the reason. */
export type Comparison = {
  readonly units: readonly EvidenceUnit[]
  readonly terms: ReadonlyMap<string, WordPlace>
  readonly names: ReadonlyMap<string, WordPlace>
  /** `isOnSubject`: it stands in a sentence that speaks of what the claim is about, and that sentence has no other one in its place. */
  readonly numbers: readonly { readonly number: Quantity; readonly isThere: boolean; readonly isOnSubject: boolean }[]
  readonly dates: readonly { readonly date: CalendarDate; readonly isThere: boolean }[]
  /** 0..1, see coverOf. */
  readonly cover: number
  /** The evidence says no to something of the claim. */
  readonly isDenied: boolean
  /** Both deny or limit something, and not the same. */
  readonly denialMoved: boolean
  readonly numbersSwapped: boolean
  readonly namesSwapped: boolean
}

export function compareClaim(
  wanted: ClaimFacts,
  evidence: readonly Evidence[],
  windows: readonly UnitWindow[],
): Comparison {
  const units = unitsOf(evidence, windows)
  const facts = factsOf(evidence, windows)
  const context = contextOf(evidence, windows)
  const before = termsBefore(evidence, windows)
  const placeOf = (isInSpan: boolean, isAround: boolean): WordPlace => (isInSpan ? 'span' : isAround ? 'context' : null)
  return {
    units,
    terms: new Map(
      [...wanted.terms].map((term) => [
        term,
        placeOf(
          facts.some((fact) => fact.terms.has(term)),
          context.has(term),
        ),
      ]),
    ),
    names: new Map(
      wanted.names.map((name) => [
        name,
        placeOf(
          facts.some((fact) => hasWord(fact, name)),
          context.has(name) || before.has(name),
        ),
      ]),
    ),
    numbers: wanted.numbers.map((number) => {
      const holding = units.filter((unit) => hasNumber(number, [unit.facts]))
      const counts = holding.some((unit) => isOnSubject(wanted, unit)) && !isReplacedNumber(number, wanted, units)
      return { number, isThere: holding.length > 0, isOnSubject: counts }
    }),
    dates: wanted.dates.map((date) => {
      return { date, isThere: hasDate(date, facts) && !isReplacedDate(date, wanted, units) }
    }),
    cover: coverOf(wanted, facts, context),
    isDenied: isDenied(wanted, units),
    denialMoved: isDenialMoved(wanted, units),
    numbersSwapped: units.some(({ text }) => hasSwappedNumbers(wanted.claim, text)),
    namesSwapped: units.some(({ text }) => hasSwappedNames(wanted.claim, text)),
  }
}

/** Whether evidence that compares like this carries the claim. */
export function isCarried(wanted: ClaimFacts, found: Comparison): boolean {
  return (
    found.numbers.every(({ isOnSubject: counts }) => counts) &&
    found.dates.every(({ isThere }) => isThere) &&
    [...found.names.values()].every((place) => place !== null) &&
    found.cover >= leastCover &&
    found.isDenied === wanted.negated &&
    !found.denialMoved &&
    !found.numbersSwapped &&
    !found.namesSwapped
  )
}

/** Weighted share of the claim's words, numbers and dates that the facts have. Words that only title or headings have count half. */
export function coverOf(wanted: Facts, facts: readonly Facts[], context: ReadonlySet<string>): number {
  let total = 0
  let have = 0
  for (const term of wanted.terms) {
    total += 1
    if (facts.some((fact) => fact.terms.has(term))) have += 1
    else if (context.has(term)) have += 0.5
  }
  for (const number of wanted.numbers) {
    total += 2
    if (hasNumber(number, facts)) have += 2
  }
  for (const date of wanted.dates) {
    total += 2
    if (hasDate(date, facts)) have += 2
  }
  return total === 0 ? 0 : have / total
}

/**
 * A number counts only in a unit that speaks of the claim's subject: that some other sentence near by has the same number says nothing.
 * A row leaves its subject to title and headings.
 */
function isOnSubject(wanted: ClaimFacts, unit: EvidenceUnit): boolean {
  return unit.isRow || wanted.subject.size === 0 || [...wanted.subject].some((term) => unit.facts.terms.has(term))
}

/** The units deny something, or a row says no to a column that the claim speaks of. */
export function isDenied(wanted: Facts, units: readonly EvidenceUnit[]): boolean {
  return units.some((unit) => unit.facts.negated || [...unit.denied].some((stem) => wanted.terms.has(stem)))
}

const hasWord = (facts: Facts, stem: string): boolean =>
  facts.terms.has(stem) || facts.words.some((word) => word.stem === stem)
