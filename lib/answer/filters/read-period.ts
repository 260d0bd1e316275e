import { addDays } from '@/lib/domain/add-days'
import { parseDates } from '@/lib/domain/text/parse-dates'

/** ISO days, inclusive; null is open. */
export type Period = { readonly from: string | null; readonly to: string | null; readonly end: number }

type Span = { readonly from: string; readonly to: string; readonly end: number }

const months: readonly RegExp[] = [
  /^(?:january|januar|jänner|jan)/i,
  /^(?:february|februar|feb)/i,
  /^(?:march|märz|mar)/i,
  /^(?:april|apr)/i,
  /^(?:may|mai)/i,
  /^(?:june|juni|jun)/i,
  /^(?:july|juli|jul)/i,
  /^(?:august|aug)/i,
  /^(?:september|sept|sep)/i,
  /^(?:october|oktober|oct|okt)/i,
  /^(?:november|nov)/i,
  /^(?:december|dezember|dec|dez)/i,
]
const wordEnd = /^(?![\p{L}\p{N}])/u
const relative =
  /^(?:(?:the|den|dem|der)\s+)?(?<which>last|past|this|letzte[nrms]?|vergangene[nrms]?|diese[nrms]?)\s+(?:(?<count>\d{1,3}|two|three|six|twelve|zwei|drei|sechs|zwölf)\s+)?(?<unit>days?|weeks?|months?|years?|tagen?|wochen?|monate?n?|jahre?n?)(?![\p{L}\p{N}])/iu
const numbers: Record<string, number> = { two: 2, zwei: 2, three: 3, drei: 3, six: 6, sechs: 6, twelve: 12, zwölf: 12 }

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** The days that are named at a place of a text: a day, a month, a year, "the last 30 days". A month without a year is the latest that has begun. */
export function readSpan(text: string, at: number, today: string): Span | null {
  const rest = text.slice(at)
  const named = parseDates(text.slice(at, at + 40))[0]
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  if (named?.start === 0) {
    const { year, month, day } = named
    const own = year ?? (iso(thisYear, month, day ?? 1) > today ? thisYear - 1 : thisYear)
    const to = day === null ? iso(own, month + 1, 0) : iso(own, month, day)
    return { from: iso(own, month, day ?? 1), to, end: at + named.end }
  }
  const month = readMonth(rest)
  if (month) {
    const year = month.month > thisMonth ? thisYear - 1 : thisYear
    return { from: iso(year, month.month, 1), to: iso(year, month.month + 1, 0), end: at + month.length }
  }
  const year = /^(?:(?:(?:the\s+)?year|jahre?)\s+)?((?:19|20)\d{2})(?![\p{L}\p{N}.,-]*[\p{L}\p{N}])/iu.exec(rest)
  if (year?.[1]) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31`, end: at + year[0].length }
  return readRelative(rest, at, today)
}

function readMonth(rest: string): { month: number; length: number } | null {
  const index = months.findIndex((one) => one.test(rest))
  const length = months[index]?.exec(rest)?.[0].length ?? 0
  return index !== -1 && wordEnd.test(rest.slice(length)) ? { month: index + 1, length } : null
}

function readRelative(rest: string, at: number, today: string): Span | null {
  const { which = '', count, unit = '' } = relative.exec(rest)?.groups ?? {}
  if (unit === '') return null
  const end = at + (relative.exec(rest)?.[0].length ?? 0)
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const kind = /^[dt]/i.test(unit) ? 'day' : /^w/i.test(unit) ? 'week' : /^m/i.test(unit) ? 'month' : 'year'
  const isThis = /^(?:this|diese)/i.test(which)
  if (count !== undefined) {
    if (isThis) return null
    const n = numbers[count.toLowerCase()] ?? Number(count)
    const from = {
      day: addDays(today, -n),
      week: addDays(today, -7 * n),
      month: iso(year, month - n, day),
      year: iso(year - n, month, day),
    }
    return { from: from[kind], to: today, end }
  }
  if (kind === 'year') return { from: `${year - (isThis ? 0 : 1)}-01-01`, to: `${year - (isThis ? 0 : 1)}-12-31`, end }
  const first = month - (isThis ? 0 : 1)
  if (kind === 'month') return { from: iso(year, first, 1), to: iso(year, first + 1, 0), end }
  return null
}

const before = /^(?:before|vor|prior\s+to)\s+(?:dem\s+)?/i
const after = /^(?:after|nach)\s+(?:dem\s+)?/i
const since = /^(?:since|seit|ab|as\s+of)\s+(?:dem\s+)?/i
const until = /^(?:until|till|up\s+to|bis)\s+(?:(?:zum|ende)\s+)?/i
const between = /^(?:between|zwischen)\s+(?:dem\s+)?/i
const within = /^(?:from|of|in|dated|aus|vom|von|im|during)\s+(?:dem\s+)?/i
const and = /^\s+(?:and|und)\s+(?:dem\s+)?/i

/** A period with the preposition that it begins with: "since March", "before 2024", "zwischen 2022 und 2024". Null for anything else. */
export function readPeriod(text: string, at: number, today: string): Period | null {
  const rest = text.slice(at)
  const spanAfter = (pattern: RegExp): Span | null => {
    const found = pattern.exec(rest)
    return found && readSpan(text, at + found[0].length, today)
  }
  const earlier = spanAfter(before)
  if (earlier) return { from: null, to: addDays(earlier.from, -1), end: earlier.end }
  const later = spanAfter(after)
  if (later) return { from: addDays(later.to, 1), to: null, end: later.end }
  const from = spanAfter(since)
  if (from) return { from: from.from, to: null, end: from.end }
  const to = spanAfter(until)
  if (to) return { from: null, to: to.to, end: to.end }
  const first = spanAfter(between)
  const joint = first && and.exec(text.slice(first.end))
  const second = first && joint && readSpan(text, first.end + joint[0].length, today)
  if (first && second) return first.from <= second.to ? { from: first.from, to: second.to, end: second.end } : null
  const inside = spanAfter(within)
  return inside && { from: inside.from, to: inside.to, end: inside.end }
}
