import { parseDates } from './parse-dates'

/**
 * Which edition of a text a title names. Titles with the same `series` are editions of one thing: "Leave Policy 2023" and "Leave Policy
 * 2025". `order` compares them, number by number; empty when the title names no edition.
 */
export type Edition = { readonly series: string; readonly order: readonly number[] }

const version = /\b(?:firmware|version|release|revision|edition|rev\.?|v\.?)\s*(\d+(?:\.\d+)*)/i
const year = /(?<![\p{L}\p{N}.,])(?:19|20)\d{2}(?:\.\d+)?(?![\p{L}\p{N}])/gu
const extension = /\.(?:pdf|docx|md|html?|csv|txt)$/i

/** Reads the year ("Price List 2026"), year and month, or version ("firmware 3.3") of a title. A full date names an event, not an edition. */
export function readEdition(title: string): Edition {
  const plain = title
    .replace(extension, '')
    .replace(/[-_]+/g, (mark, at: number) => (/\d/.test(title[at - 1] ?? '') ? mark : ' '))
  const [date] = parseDates(plain)
  if (date?.day) return { series: plain.toLowerCase(), order: [] }
  const years = [...plain.matchAll(year)].map(([found]) => found)
  const numbered = version.exec(plain)
  const found = years[0] ?? numbered?.[1]
  const rest = years.length > 0 ? plain.replace(year, ' ') : numbered ? plain.replace(numbered[1] ?? '', ' ') : plain
  const series = (rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
  const order = found === undefined ? [] : found.split('.').map(Number)
  return { series, order: years.length > 0 && date ? [...order, date.month] : order }
}

/** Whether `a` is a later edition of the same text as `b`. */
export function isLaterEdition(a: Edition, b: Edition): boolean {
  if (a.series !== b.series || a.series === '' || a.order.length === 0 || b.order.length === 0) return false
  const at = a.order.findIndex((value, index) => value !== b.order[index])
  return at !== -1 && (b.order[at] === undefined || (a.order[at] ?? 0) > (b.order[at] ?? 0))
}
