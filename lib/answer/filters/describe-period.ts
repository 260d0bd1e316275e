import { formatDay } from '@/lib/domain/format-day'

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "Since 1 Mar 2026", "Until 31 Dec 2023", "2024", "March 2024", "1 Mar 2024 – 5 May 2024". */
export function describePeriod({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null) return to === null ? 'Any day' : `Until ${formatDay(to)}`
  if (to === null) return `Since ${formatDay(from)}`
  const [year, first] = [from.slice(0, 4), from.slice(5)]
  if (first === '01-01' && to === `${year}-12-31`) return year
  if (from.endsWith('-01') && to === lastOfMonth(from)) return month.format(new Date(from))
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
}

function lastOfMonth(day: string): string {
  const [year = 0, ofYear = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, ofYear, 0)).toISOString().slice(0, 10)
}
