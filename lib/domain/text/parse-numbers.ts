import { isGerman } from './is-german'
import { findSpelledNumbers } from './spelled-numbers'
import { readBound, readMeasureUnit, type Bound } from './read-number-context'

/** A quantity as a text states it. `value` is signed and scaled ("2.5 million" is 2500000); `unit` is a class, null for a bare number. */
export type Quantity = {
  readonly value: number
  readonly unit: 'percent' | 'money' | 'ordinal' | null
  /** The ISO code of the currency where one is named. */
  readonly currency: string | null
  /** What it is a number of, where that is a unit: "week", "celsius". */
  readonly measure: string | null
  readonly bound: Bound | null
  readonly start: number
  readonly end: number
}

const currencies: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  gbp: 'GBP',
  pounds: 'GBP',
  chf: 'CHF',
  yen: 'JPY',
}
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millionen: 1e6,
  mio: 1e6,
  tausend: 1e3,
  milliarden: 1e9,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  dozen: 12,
}
const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const wordValues = new Map<string, number>([
  ...units.split(' ').map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 2]),
])

/** Words that name a unit; they are compared with their number and not as words. */
export function isUnitWord(word: string): boolean {
  return word in currencies || word in scales || word === 'percent' || word === 'prozent'
}

const digits =
  /([€$£¥]|\b(?:EUR|USD|GBP|CHF)\s)?\s?(?<![\p{L}\d])(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)*)(?:(st|nd|rd|th)\b|(k|m|bn)\b|\s?(%)|[\s-]?(percent|per cent|prozent|hundred|thousand|tausend|millionen|million|mio|milliarden|billion|mn|bn|dozen)\b)?(?:\s?([€$£¥]|euros?\b|dollars?\b|pounds\b|yen\b|EUR\b|USD\b|GBP\b|CHF\b))?/giu
const spelled = new RegExp(
  String.raw`\b(${[...wordValues.keys()].join('|')})(?:-(${units.split(' ').slice(1, 10).join('|')}))?(?:[\s-](hundred|thousand|million|billion|dozen))?(?:\s(percent|per cent|prozent))?\b`,
  'giu',
)

/**
 * Every number of a text, in digits or in words. "one" in words is left out: it is more often a pronoun.
 * @param german how separators are read; decided by the text itself unless more is known, such as the language of the whole page
 */
export function parseNumbers(text: string, german = isGerman(text)): Quantity[] {
  const elsewhere = findSpelledNumbers(text).map((number) => ({ ...number, unit: null, currency: null }))
  return [...fromDigits(text, german), ...fromWords(text), ...elsewhere]
    .sort((a, b) => a.start - b.start)
    .map((number) => {
      const after = text.slice(number.end)
      return { ...number, measure: readMeasureUnit(after), bound: readBound(text.slice(0, number.start), after) }
    })
}

type Read = Omit<Quantity, 'measure' | 'bound'>

/** A minus, or the word, right before a figure and behind nothing that it could join: "-80", but not "2-6" or "BF-1211". */
const minus = /(?:^|[\s(:;,/])(?:[-−–]|minus )$/iu

function fromDigits(text: string, german: boolean): Read[] {
  return [...text.matchAll(digits)].map((match) => {
    const [whole, before, figure = '', ordinal, letter, sign, word, after] = match
    const currency = currencies[(before ?? after ?? '').trim().toLowerCase()] ?? null
    const isPercent = sign !== undefined || /^p(?:er|ro)/i.test(word ?? '')
    const unit = isPercent ? 'percent' : currency ? 'money' : ordinal ? 'ordinal' : null
    const scale = scales[(letter ?? word ?? '').toLowerCase()] ?? 1
    const at = match.index + whole.indexOf(figure)
    const direction = minus.test(text.slice(Math.max(0, at - 7), at)) ? -1 : 1
    const value = round(toNumber(figure, german) * scale * direction)
    return { value, unit, currency, start: match.index, end: match.index + whole.length }
  })
}

function fromWords(text: string): Read[] {
  return [...text.matchAll(spelled)].flatMap((match) => {
    const [whole, tens = '', ones, scale, percent] = match
    if (tens.toLowerCase() === 'one' && !scale && !percent) return []
    const base = (wordValues.get(tens.toLowerCase()) ?? 0) + (ones ? (wordValues.get(ones.toLowerCase()) ?? 0) : 0)
    const value = base * (scales[(scale ?? '').toLowerCase()] ?? 1)
    return [
      { value, unit: percent ? 'percent' : null, currency: null, start: match.index, end: match.index + whole.length },
    ]
  })
}

/**
 * "1,250.5", "1 250", "1.250,50", "12,5": groups of exactly three behind a comma are thousands, otherwise a comma is decimal. In German it
 * is the dot that groups: "12.000" is twelve thousand.
 */
function toNumber(figure: string, german: boolean): number {
  const plain = figure.replace(/[\u00a0\u202f ]/g, '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain) || (german && /^[1-9]\d{0,2}\.\d{3}$/.test(plain)))
    return Number(plain.replaceAll('.', ''))
  if (german && /^\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  if (/^\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'))
  const value = Number(plain.replaceAll(',', ''))
  return Number.isNaN(value) ? Number.parseFloat(plain) : value
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6
