import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { ExtractivePassage } from './footnote-options'
import { readRowSubject } from './is-row-of-other'
import type { ScoredUnit } from './judge-evidence'
import { isYear, type Question } from './read-question'

/**
 * What decides between units that all have evidence, in its scale (.12 is one logit of the cross-encoder). It reads rows badly and does not
 * know what is valid or within a range. Set on the sample company's golden set; refusing does not depend on it.
 */
const weights = {
  cover: 0.2,
  ownNumbers: 0.2,
  rowIsAsked: 0.1,
  fragment: -0.3,
  outOfRange: -0.3,
  outdated: -1,
  older: -0.03,
}
/** Documents that changed within half a year of each other are of one age. */
const sameAgeMs = 183 * 86_400_000

/** The units in the order in which they answer, best first. */
export function orderCandidates(
  question: Question,
  weighed: readonly ScoredUnit[],
  passages: readonly ExtractivePassage[],
  isOutdated: (passage: number) => boolean,
): ScoredUnit[] {
  const amounts = question.numbers.filter((value) => !isYear(value))
  const dates = passages.map((one) => Date.parse(one.date ?? ''))
  const newest = Math.max(...dates.filter((date) => !Number.isNaN(date)))
  const subjects = weighed.map((unit) => unit.cells?.[0]?.value)
  // Where many rows begin with the same cell, such as the product, it tells none of them apart.
  const isOnly = (unit: ScoredUnit): boolean => subjects.filter((one) => one === unit.cells?.[0]?.value).length === 1
  const worth = (unit: ScoredUnit): number => {
    const own = parseNumbers(unit.text).map((number) => number.value)
    return (
      unit.evidence +
      weights.cover * unit.cover +
      (amounts.length > 0 && amounts.every((value) => own.includes(value)) ? weights.ownNumbers : 0) +
      (isOnly(unit) ? weights.rowIsAsked * Math.min(4, countAsked(question, unit)) : 0) +
      (isFragment(unit) ? weights.fragment : 0) +
      (amounts.some((value) => isOutOfRange(value, unit.text)) ? weights.outOfRange : 0) +
      (isOutdated(unit.passage) ? weights.outdated : 0) +
      (newest - (dates[unit.passage] ?? Number.NaN) > sameAgeMs ? weights.older : 0)
    )
  }
  return weighed
    .map((unit) => ({ unit, worth: worth(unit) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ unit }) => unit)
}

/** How many words a table row's first cell has when all of them are in the question, plus one. */
function countAsked(question: Question, unit: ScoredUnit): number {
  const stems = readRowSubject(unit)
  const words = new Set(tokenizeWords(question.text).map((word) => word.stem))
  return stems.length > 0 && stems.every((stem) => words.has(stem)) ? stems.length + 1 : 0
}

/** A line without a full stop among sentences: often a heading that the parser did not know as one. */
const isFragment = (unit: ScoredUnit): boolean => unit.kind === 'sentence' && !/[.!?:;…)"”’]\W*\d*$/u.test(unit.text)

const range = /\b(up to|at most|below|under|less than|above|over|more than|from)\s+[€$£]?(\d+(?:[.,]\d+)*)/gi

/** "Up to 20 %" does not hold for 22, "above 25 %" neither. */
function isOutOfRange(value: number, text: string): boolean {
  const bounds = [...text.matchAll(range)].map(([, word = '', number = '']) => {
    const bound = Number(number.replace(/,(?=\d{3})/g, ''))
    return /up|most|below|under|less/i.test(word) ? value <= bound : value >= bound
  })
  return bounds.length > 0 && bounds.includes(false)
}
