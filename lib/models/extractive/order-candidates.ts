import { isYear } from '@/lib/domain/text/is-year'
import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { ExtractivePassage } from './footnote-options'
import { readRowSubject } from './is-row-of-other'
import type { ScoredUnit } from './judge-evidence'
import type { RankedUnit } from './rank-units'
import type { Question } from './read-question'

/**
 * What decides between units that all have evidence, in its scale (.12 is one logit of the cross-encoder). It reads rows badly and does not
 * know what is valid or within a range. Set on the sample company's golden set; refusing does not depend on it.
 */
const weights = {
  cover: 0.2,
  passage: 0.3,
  ownNumbers: 0.35,
  rowIsAsked: 0.1,
  measured: 0.25,
  row: 0.2,
  fragment: -0.3,
  outOfRange: -0.3,
  outdated: -0.6,
  successor: 0.4,
  older: -0.03,
  official: 0.15,
}
/** Share of the question's words that a unit needs before its number says something. */
const leastCover = 0.3
/** Documents that changed within half a year of each other are of one age. */
const sameAgeMs = 183 * 86_400_000

/** The units in the order in which they answer, best first. */
export function orderCandidates(
  question: Question,
  weighed: readonly ScoredUnit[],
  ranked: readonly RankedUnit[],
  passages: readonly ExtractivePassage[],
  isOutdated: (passage: number) => boolean,
): ScoredUnit[] {
  const amounts = readAmounts(question.text)
  const numbers = question.numbers.filter((value) => !isYear(value))
  const dates = passages.map((one) => Date.parse(one.date ?? ''))
  const newest = Math.max(...dates.filter((date) => !Number.isNaN(date)))
  // Where many rows of a table begin with the same cell, such as the product, it tells none of them apart.
  const subjectOf = (unit: RankedUnit): string => `${unit.passage} ${unit.cells?.[0]?.value}`
  const subjects = ranked.map(subjectOf)
  const isOnly = (unit: ScoredUnit): boolean => subjects.filter((one) => one === subjectOf(unit)).length === 1
  const outdated = weighed.filter((unit) => isOutdated(unit.passage))
  const worth = (unit: ScoredUnit): number => {
    const own = readAmounts(unit.text)
    return (
      unit.evidence +
      weights.cover * unit.cover +
      weights.passage * (passages[unit.passage]?.score ?? 0) +
      (amounts.length > 0 && amounts.every((phrase) => own.includes(phrase)) ? weights.ownNumbers : 0) +
      (isOnly(unit) ? weights.rowIsAsked * Math.min(4, countAsked(question, unit)) : 0) +
      (unit.measured && unit.cover >= leastCover ? weights.measured : 0) +
      (unit.kind === 'table-row' ? weights.row : 0) +
      (isFragment(unit) ? weights.fragment : 0) +
      (numbers.some((value) => isOutOfRange(value, unit.text)) ? weights.outOfRange : 0) +
      (isOutdated(unit.passage) ? weights.outdated : 0) +
      (outdated.some((old) => replaces(unit, old, passages) && hasSameHeading(unit, old)) ? weights.successor : 0) +
      (passages[unit.passage]?.isOfficial ? weights.official : 0) +
      (newest - (dates[unit.passage] ?? Number.NaN) > sameAgeMs ? weights.older : 0)
    )
  }
  const ordered = weighed
    .map((unit) => ({ unit, worth: worth(unit) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ unit }) => unit)
  const isReplaced = (unit: ScoredUnit): boolean =>
    isOutdated(unit.passage) && ordered.some((other) => replaces(other, unit, passages))
  return [...ordered.filter((unit) => !isReplaced(unit)), ...ordered.filter(isReplaced)]
}

/** Share of the outdated unit's cover that a unit of a later edition needs to be about the same. */
const sameSubject = 0.7

/** Under "2.1 Entitlement" of one edition stands what replaces "2. Entitlement" of another. */
function hasSameHeading(a: ScoredUnit, b: ScoredUnit): boolean {
  const nameOf = ({ heading }: ScoredUnit): string => (heading.split(' > ').at(-1) ?? '').replace(/^[\d.\s]+/, '')
  return nameOf(a) !== '' && nameOf(a) === nameOf(b)
}

/** A later edition of the same text says something on the same subject, and a number of the same kind where one is asked for. */
function replaces(other: ScoredUnit, unit: ScoredUnit, passages: readonly ExtractivePassage[]): boolean {
  const editionOf = ({ passage }: ScoredUnit) => readEdition(passages[passage]?.title ?? '')
  if (other.cover < sameSubject * unit.cover || (unit.measured && !other.measured)) return false
  return isLaterEdition(editionOf(other), editionOf(unit))
}

/** How many words a table row's first cell has when all of them are in the question, plus one. */
function countAsked(question: Question, unit: ScoredUnit): number {
  const stems = readRowSubject(unit)
  const words = new Set(tokenizeWords(question.text).map((word) => word.stem))
  return stems.length > 0 && stems.every((stem) => words.has(stem)) ? stems.length + 1 : 0
}

/** A line without a full stop among sentences: often a heading that the parser did not know as one. */
const isFragment = (unit: ScoredUnit): boolean => unit.kind === 'sentence' && !/[.!?:;…)"”’]\W*\d*$/u.test(unit.text)

/** "30 seconds" as "30 seco", so that it is neither "30 minutes" nor missed in "30 second timeout". */
const readAmounts = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(?<![\p{L}\d.,])(\d+(?:[.,]\d+)*)\s*(\p{L}{2,}|%)/gu)].map(
    ([, n = '', unit = '']) => `${n} ${unit.slice(0, 4)}`,
  )

const range = /\b(up to|at most|below|under|less than|above|over|more than|from)\s+[€$£]?(\d+(?:[.,]\d+)*)/gi

/** "Up to 20 %" does not hold for 22, "above 25 %" neither. */
function isOutOfRange(value: number, text: string): boolean {
  const bounds = [...text.matchAll(range)].map(([, word = '', number = '']) => {
    const bound = Number(number.replace(/,(?=\d{3})/g, ''))
    return /up|most|below|under|less/i.test(word) ? value <= bound : value >= bound
  })
  return bounds.length > 0 && bounds.includes(false)
}
