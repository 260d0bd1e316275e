import { subjectStems } from '@/lib/domain/text/subject-stems'
import { parseDates } from '@/lib/domain/text/parse-dates'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import type { Cell } from '@/lib/domain/text/read-cells'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { FoundValue } from './find-value'
import { moneyNames } from './read-measure'
import type { Question } from './read-question'
import { namesColumn } from './show-unit'

/** A value is read at a glance. */
const longestValue = 32
const currency = /\b(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds)\b|[€$£¥%]/i

/** The cell that answers, of a row whose first cell the question names whole: its only other cell, or the one column that it names or counts. */
export function findRowValue(question: Question, [first, ...rest]: readonly Cell[]): FoundValue | null {
  const asked = new Set(tokenizeWords(question.text).map((word) => word.stem))
  const subject = subjectStems(first?.value ?? '')
  if (subject.length === 0 || !subject.every((stem) => asked.has(stem))) return null
  const cells = rest.filter(({ value }) => !/^[–—-]?$/.test(value.trim()))
  const named = cells.filter(({ name }) => namesColumn(question, name))
  const counting = cells.filter((cell) => counts(question, cell))
  const stating = cells.filter(({ value }) => states(question, value))
  const [cell, ...others] =
    named.length > 0 ? named : rest.length === 1 ? cells : counting.length > 0 ? counting : stating
  if (!cell || others.length > 0 || cells.some((other) => other !== cell && isMeant(question, other, cell))) return null
  return readCell(question, cell)
}

/** "After ten years of service" means the column "From 10 years of service", whatever the other one counts. */
function isMeant({ terms, numbers }: Question, { name }: Cell, chosen: Cell): boolean {
  const own = subjectStems(chosen.name)
  const isAsked = subjectStems(name).some((stem) => terms.includes(stem) && !own.includes(stem))
  return isAsked || parseNumbers(name).some(({ value }) => numbers.includes(value))
}

/** The cell has a number of what is counted. */
const states = ({ measure }: Question, value: string): boolean =>
  measure !== null &&
  !measure.isMoney &&
  /\d/.test(value) &&
  tokenizeWords(value).some(({ stem }) => measure.nouns.has(stem))

function readCell({ type, measure, numbers: askedNumbers }: Question, cell: Cell): FoundValue | null {
  const value = cell.value.trim()
  if (value.length > longestValue) return null
  const [date, ...moreDates] = parseDates(value)
  if (date || type === 'time') return type !== 'time' || !date || moreDates.length > 0 ? null : { value, unit: '' }
  const [number, ...others] = parseNumbers(value)
  if (!number || others.length > 0 || askedNumbers.includes(number.value)) return null
  const words = tokenizeWords(value.slice(number.end))
  if (measure && !measure.isMoney && words.some(({ stem }) => measure.nouns.has(stem))) return { value, unit: '' }
  if (measure?.isMoney ? number.unit === 'money' : !measure && (number.unit ?? number.measure) !== null)
    return { value, unit: '' }
  // A bare number has its unit in the name of its column.
  const unit = /^[\d.,\s]+$/.test(value) ? unitOfColumn(measure, cell.name) : null
  return unit === null ? null : { value, unit }
}

function unitOfColumn(measure: Question['measure'], name: string): string | null {
  if (!measure || measure.isMoney) return currency.exec(name)?.[0] ?? null
  return (
    tokenizeWords(name)
      .find(({ stem }) => measure.nouns.has(stem))
      ?.text.toLowerCase() ?? null
  )
}

function counts({ measure, type, terms }: Question, { name }: Cell): boolean {
  if (measure?.isMoney || type === 'money') return moneyNames.test(name)
  const stems = subjectStems(name)
  return measure ? stems.some((stem) => measure.nouns.has(stem)) : stems.some((stem) => terms.includes(stem))
}
