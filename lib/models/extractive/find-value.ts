import { parseDates, type CalendarDate } from '@/lib/domain/text/parse-dates'
import { parseNumbers, type Quantity } from '@/lib/domain/text/parse-numbers'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Unit } from './collect-units'
import { findRowValue } from './find-row-value'
import type { Question } from './read-question'

/** As it is written: "up to 140" and "euros per night". The unit is empty where the value has it: "€140", "31 March". */
export type FoundValue = { readonly value: string; readonly unit: string }

const denial =
  /\b(?:not|no)\b(?! (?:more|less|fewer|later|earlier))|\b(?:never|except|unless|nicht|kein\w*|nie|außer|sauf|salvo|eccetto)\b|n['’]t\b/iu
const gone = /\b(?:previously|formerly|used to|bisher|früher|zuvor)\b/iu

/** How far behind its number a counted noun may stand: "28 paid working days". */
const nearWords = 3
const boundBefore =
  /(?:\b(?:at least|at most|up to|no more than|not more than|no less than|more than|less than|fewer than|about|around|approximately|a maximum of|a minimum of|within|after|mindestens|höchstens|bis zu|maximal|etwa|rund|innerhalb von|nach)\s+(?:[€$£]\s?)?)$/iu
const unitBehind =
  /^\s?(?:(?:working|calendar|business|paid|full|consecutive)\s+)?(?:°\s?[CF]|degrees? \p{L}+|kilowatt hours?|\p{L}+)/iu
const eachBehind =
  /^(?:\s+(?:(?:per|pro|par|por|je)\s+(?:(?:calendar|working|business|financial|fiscal|full|school|started|whole)\s+)?\p{L}+|an?\s+(?:day|night|week|month|season|year|hour|person|head)\b))+/iu
const dateBefore =
  /\b(by|before|until|after|no later than|from|since|as of|on|in|bis(?: zum)?|vor dem|nach dem|ab(?: dem)?|seit(?: dem)?|am|im)\s+(?:the\s+)?$/iu
const begins = /^(?:from|since|as of|ab|seit)\b/i
const asksForBeginning = /\b(?:since|from when|begins?|starts?|valid|effective|force|seit|ab wann|gilt|beginnt)\b/iu

/**
 * The one value that a question asks for, where the unit states it and no other number that it could be: then it can be shown before its sentence.
 * Null when in doubt: two numbers, a range, an "or more", a denial, what was before.
 */
export function findValue(question: Question, unit: Unit): FoundValue | null {
  if (denial.test(unit.text) || (gone.test(unit.text) && !question.wantsHistory)) return null
  if (unit.cells) return findRowValue(question, unit.cells)
  const dates = parseDates(unit.text)
  const isAsked = ({ value }: Quantity): boolean => question.numbers.includes(value)
  const inDate = ({ start }: Quantity): boolean => dates.some((date) => start >= date.start && start < date.end)
  const numbers = parseNumbers(unit.text)
    .map((number) => ({ ...number, start: number.start + blanksAt(unit.text, number.start) }))
    .filter((number) => !inDate(number) && !isAsked(number))
  if (question.type === 'time') {
    const [date, ...others] = dates
    return date && others.length === 0 && numbers.length === 0 ? dateIn(question, unit.text, date) : null
  }
  const [number, ...others] = numbers
  return number && others.length === 0 ? numberIn(question, unit.text, number) : null
}

/** A number may begin with the blank before it. */
const blanksAt = (text: string, at: number): number => /^\s*/.exec(text.slice(at))?.[0].length ?? 0

function dateIn(question: Question, text: string, { start, end }: CalendarDate): FoundValue | null {
  const before = dateBefore.exec(text.slice(0, start))?.[1] ?? ''
  if (begins.test(before) && !asksForBeginning.test(question.text)) return null
  const word = /^(?:on|in|am|im)$/i.test(before) ? '' : `${before.toLowerCase()} `
  return { value: `${word}${text.slice(start, end).trim()}`.trim(), unit: '' }
}

function numberIn(question: Question, text: string, number: Quantity): FoundValue | null {
  const before = boundBefore.exec(text.slice(0, number.start))?.[0] ?? ''
  // "from 20", "20 or more" and a bound that is said some other way would be lost.
  if (number.unit === 'ordinal' || (number.bound !== null && before === '')) return null
  // "one" in words is no number to the reader of numbers.
  if (/\b(?:one|eine?[nrm]?)\s*(?:to|or|bis|oder|[-–])\s*$/i.test(text.slice(0, number.start))) return null
  const behind = text.slice(number.end)
  const length = unitLength(question, text, number)
  if (length === null || behind.startsWith('-')) return null
  const each = eachBehind.exec(behind.slice(length))?.[0] ?? ''
  const figure = text.slice(number.start, number.end).trim()
  return {
    value: `${before.toLowerCase()}${figure}`.trim(),
    unit: `${behind.slice(0, length)}${each}`.replace(/\s+/g, ' ').trim(),
  }
}

/** How much of what stands behind the number is its unit; null where it does not count what was asked for. */
function unitLength({ measure }: Question, text: string, number: Quantity): number | null {
  if (measure?.isMoney) return number.unit === 'money' ? 0 : null
  if (measure) {
    const next = tokenizeWords(text)
      .filter(({ start }) => start >= number.end)
      .slice(0, nearWords)
    const noun = next.find(({ stem }) => measure.nouns.has(stem))
    const gap = noun ? text.slice(number.end, noun.start) : ''
    return noun && /^[\s\p{L}-]*$/u.test(gap) ? noun.end - number.end : null
  }
  if (number.unit !== null) return 0
  return number.measure === null ? null : (unitBehind.exec(text.slice(number.end))?.[0].length ?? null)
}
