import { readCodes, type Code } from '@/lib/domain/text/read-codes'
import type { Cell } from '@/lib/domain/text/read-cells'
import type { CalendarDate } from '@/lib/domain/text/parse-dates'
import type { Quantity } from '@/lib/domain/text/parse-numbers'
import { readMeasureUnit } from '@/lib/domain/text/read-number-context'
import { stemWord } from '@/lib/domain/text/stem-word'
import { namesOf } from '../compare-facts'
import type { Word } from '@/lib/domain/text/tokenize-words'
import type { Evidence, EvidenceUnit } from '../evidence'

/** An amount or a day. Two of one `kind` can be compared, null is of no kind; `near`: stems of the words around it. */
export type StatedQuantity = {
  readonly kind: string | null
  readonly value: number
  readonly near: ReadonlySet<string>
}

/** What a sentence or a row says, in the form in which two documents are compared. */
export type Statement = {
  /** Stems of all words, and of those that carry a subject. */
  readonly words: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** What it counts by: "week" of "per week". */
  readonly rates: ReadonlySet<string>
  readonly title: string
  /** Stems of title and headings. */
  readonly context: ReadonlySet<string>
  readonly codes: readonly Code[]
  readonly quantities: readonly StatedQuantity[]
  readonly years: ReadonlySet<number>
  readonly negated: boolean
  /** Of a table row; null for a sentence. */
  readonly cells: readonly Cell[] | null
  readonly text: string
}

/** Words to each side that count as near a number. */
const reach = 5

export function readStatement(unit: EvidenceUnit, evidence: Evidence): Statement {
  const { facts, text } = unit
  const isYear = (one: Quantity): boolean =>
    one.unit === null && one.measure === null && Number.isInteger(one.value) && one.value >= 1900 && one.value <= 2100
  const years = facts.numbers.filter(isYear).map((one) => one.value)
  // "2.4 Company closing days": what stands before all words numbers a section or an item.
  const isNumbering = (one: Quantity): boolean => one.unit === null && !/[\p{L}\p{N}]/u.test(text.slice(0, one.start))
  const amounts = facts.numbers.filter((one) => !isYear(one) && one.unit !== 'ordinal' && !isNumbering(one))
  const isInDate = (word: Word): boolean => facts.dates.some((date) => word.start >= date.start && word.end <= date.end)
  const inDates = new Set(facts.words.filter(isInDate).map((word) => word.stem))
  return {
    words: new Set(facts.words.map((word) => word.stem)),
    terms: new Set([...facts.terms].filter((term) => !inDates.has(term))),
    names: new Set(namesOf(text)),
    rates: readRates(text),
    title: evidence.passage.title,
    context: evidence.contextTerms,
    codes: unit.codes,
    quantities: [
      ...amounts.map((one) => ({ ...toKind(one, text), value: one.value, near: wordsNear(unit, one) })),
      ...facts.dates.map((one) => ({ kind: 'date', value: dayOf(one), near: wordsNear(unit, one) })),
    ],
    years: new Set([...years, ...facts.dates.flatMap(({ year }) => year ?? [])]),
    negated: facts.negated,
    cells: unit.cells,
    text,
  }
}

/** Day and month as one number; a date without a day is another kind of value than one with it. */
const dayOf = ({ month, day }: CalendarDate): number => month * 100 + (day ?? 0)

/** What it is a number of: its unit, also behind one more word ("five unused days"), and otherwise what the word behind it names. */
function toKind({ unit, currency, measure, bound, end }: Quantity, text: string): { kind: string | null } {
  const [, next = '', second = ''] = /^[\s-]*(\p{L}{2,})?\s*(\p{L}+)?/u.exec(text.slice(end)) ?? []
  const counted = unit === null ? (measure ?? readMeasureUnit(second)) : measure
  if (unit === null && counted === null && next === '') return { kind: null }
  const noun = unit === null && counted === null ? stemWord(next.toLowerCase()) : null
  return { kind: [unit, currency, counted, noun, bound].join(' ') }
}

const rate = /(?:\b(?:per|an?|each|every|pro|je)\s+|\/\s?)(?=(\p{L}+))/giu

function readRates(text: string): Set<string> {
  return new Set([...text.matchAll(rate)].flatMap(([, word = '']) => readMeasureUnit(word) ?? []))
}

function wordsNear({ facts }: EvidenceUnit, { start, end }: { start: number; end: number }): Set<string> {
  const before = facts.words.filter((word) => word.end <= start).slice(-reach)
  const after = facts.words.filter((word) => word.start >= end).slice(0, reach)
  return new Set([...before, ...after].map((word) => word.stem).filter((stem) => facts.terms.has(stem)))
}

/** Codes of a text's kind that the other lacks: it speaks of another thing. */
export const namesOtherThing = (mine: readonly Code[], theirs: Statement): boolean =>
  mine.some((code) => readCodes(theirs.text).some((other) => other.kind === code.kind) && !code.isIn(theirs.text))
