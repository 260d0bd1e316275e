import type { Language } from '@/lib/domain/text/languages'
import { isStopWord } from '@/lib/domain/text/stop-words'
import { parseDates } from '@/lib/domain/text/parse-dates'
import { parseNumbers } from '@/lib/domain/text/parse-numbers'
import { tokenizeWords } from '@/lib/domain/text/tokenize-words'
import type { Unit } from './collect-units'

/** What the number that a question asks for counts: the stems of its noun ("days"), of the units of time, or money; `isDay` where it asks for a day. */
export type Measure = { readonly nouns: ReadonlySet<string>; readonly isMoney: boolean; readonly isDay?: boolean }

const timeUnits = new Set(['second', 'minut', 'hour', 'day', 'week', 'month', 'year', 'night', 'decad', 'century'])
const plural = /(?:[^su]s|people|men|women|children|feet)$/i
/** The noun is among the words right behind "how many". */
const longestPhrase = 4

export const moneyNames =
  /price|cost|fee|amount|salary|rate|budget|preis|kosten|betrag|prix|coût|montant|precio|importe|prezzo|€|\beur\b|\$/i

/** What stands before the noun that is counted. */
const counting: Partial<Record<Language, RegExp>> = {
  en: /\bhow many\s+(.*)/is,
  de: /\bwie ?viele[nr]?\s+(.*)/is,
  fr: /\bcombien d(?:e\s+|['’])(.*)/is,
  es: /(?<!\p{L})cuánt[oa]s\s+(.*)/isu,
  it: /(?<!\p{L})quant[ei]\s+(.*)/isu,
}

/** "How many leave days" counts days, "how long" units of time, "how much does it cost" money; null where any number may be meant. */
export function readMeasure(text: string, type: string, language: Language = 'en'): Measure | null {
  if (type === 'money') return { nouns: new Set(), isMoney: true }
  if (whichDay.test(text)) return { nouns: new Set(), isMoney: false, isDay: true }
  if (/\bhow (?:long|old)\b/i.test(text)) return { nouns: timeUnits, isMoney: false }
  const behind = counting[language]?.exec(text)?.[1]
  if (behind === undefined) return null
  const phrase: { text: string; stem: string }[] = []
  for (const word of tokenizeWords(behind).slice(0, longestPhrase)) {
    if (isStopWord(word.stem)) break
    phrase.push(word)
  }
  const noun = (language === 'en' ? phrase.find((word) => plural.test(word.text)) : null) ?? phrase[0]
  return noun ? { nouns: new Set([noun.stem]), isMoney: false } : null
}

const whichDay =
  /\b(?:which|what) (?:week)?days?\b|\ban welche[mnr] (?:wochen)?tage?n?\b|\bquels? jours?\b|\bqué días?\b|\b(?:che|quali?) giorn[oi]\b/i
/** "on Fridays", "on the last working day", "on the 25th of each month", "31 March"; a name such as "13th salary" is none. */
const someDay =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:first|last|next|working|business|same) (?:\p{Ll}+ )?day|on the \d{1,2}(?:st|nd|rd|th))(?!\p{L})/iu

/** How far behind its number a noun may stand: "28 paid working days". */
const nearWords = 3

/** The unit states a number of what is counted: "28 working days", or a column "Working days per year" with a number in it. */
export function hasMeasure({ nouns, isMoney, isDay }: Measure, unit: Pick<Unit, 'text' | 'cells'>): boolean {
  if (isDay) return someDay.test(unit.text) || parseDates(unit.text).some(({ day }) => day !== null)
  const inCells = (unit.cells ?? []).some(({ name, value }) => {
    if (!/\d/.test(value)) return false
    return isMoney ? moneyNames.test(name) : tokenizeWords(name).some(({ stem }) => nouns.has(stem))
  })
  if (inCells) return true
  const words = tokenizeWords(unit.text)
  return parseNumbers(unit.text).some((number) => {
    if (isMoney) return number.unit === 'money'
    const next = words.filter((word) => word.start >= number.start).slice(1, 1 + nearWords)
    return next.some(({ stem }) => nouns.has(stem))
  })
}
