/** A calendar date as far as the text states it. Months count from 1. */
export type CalendarDate = {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  readonly start: number
  readonly end: number
}

const names = 'january february march april may june july august september october november december'.split(' ')
/** Months from January on; where a language has two, with a stroke. */
const otherNames = [
  'januar|jänner februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
]
const other = new Map(
  otherNames.flatMap((list) =>
    list.split(' ').flatMap((months, at) => months.split('|').map((month): [string, number] => [month, at + 1])),
  ),
)
const name = String.raw`(${[...other.keys()].join('|')}|${names.map((month) => `${month}|${month.slice(0, 3)}${month === 'september' ? '|sept' : ''}`).join('|')})\.?`
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?`

const forms: { pattern: RegExp; read: (groups: readonly string[]) => [number | null, number, number | null] }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: ([y, m, d]) => [Number(y), Number(m), Number(d)] },
  { pattern: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g, read: ([a, b, y]) => dayFirst(Number(a), Number(b), Number(y)) },
  {
    pattern: new RegExp(String.raw`\b${ordinal}(?:\s+(?:of|de))?\s+${name}(?:,?\s+(?:del?\s+)?(\d{4}))?\b`, 'gi'),
    read: ([d, m, y]) => [y ? Number(y) : null, monthOf(m), Number(d)],
  },
  {
    pattern: new RegExp(String.raw`\b${name}\s+${ordinal}(?!\d)(?:,?\s+(\d{4}))?\b`, 'gi'),
    read: ([m, d, y]) => [y ? Number(y) : null, monthOf(m), Number(d)],
  },
  {
    pattern: new RegExp(String.raw`\b${name}\s+(?:del?\s+)?(\d{4})\b`, 'gi'),
    read: ([m, y]) => [Number(y), monthOf(m), null],
  },
]

/** Dates in the usual written and numeric forms. "03/04/2025" is read day first unless that is impossible. */
export function parseDates(text: string): CalendarDate[] {
  const found: CalendarDate[] = []
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((date) => start < date.end && end > date.start)) continue
      const [year, month, day] = read(match.slice(1))
      if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) continue
      found.push({ year, month, day, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function monthOf(text: string | undefined): number {
  const known = other.get((text ?? '').toLowerCase())
  if (known !== undefined) return known
  return names.findIndex((month) => month.startsWith((text ?? '-').toLowerCase().slice(0, 3))) + 1
}

function dayFirst(a: number, b: number, year: number): [number, number, number] {
  return b > 12 ? [year, a, b] : [year, b, a]
}
