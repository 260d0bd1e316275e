import { addDays } from '@/lib/domain/add-days'
import { utcDay } from '@/lib/domain/utc-day'

export type CostForecast = {
  /** Last day of the month, `2026-11-30`. */
  readonly until: string
  /** Micro-dollars of this month so far, today with what it has. */
  readonly spent: number
  /** The whole month; null while fewer than `fewestDays` whole days are known. */
  readonly expected: { readonly value: number; readonly range: readonly [number, number] } | null
  /** Whole days that it rests on. */
  readonly days: number
}

export const fewestDays = 7
const mostDays = 28
/** From here on Mondays are held against Mondays: before, one bad Monday would be all that is known of them. */
const enoughForWeekdays = 14

type DayCost = { readonly day: string; readonly costMicroUsd: number }

/** The first day that a forecast of today needs: four whole weeks, or the month so far. */
export const forecastFrom = (now: Date): string => {
  const month = `${utcDay(now).slice(0, 7)}-01`
  const weeks = addDays(utcDay(now), -mostDays)
  return month < weeks ? month : weeks
}

const weekday = (day: string): number => new Date(day).getUTCDay()
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * What a calendar month will have cost, in UTC: what is spent, and for each day that is left what such weekdays cost in the last four weeks. Days before the first that
 * cost anything are not counted. The range holds the month in about 19 of 20 cases while people go on as they did: it knows the spread of single
 * days and how few they are, and nothing of a new model or of holidays.
 */
export function forecastCost(costs: readonly DayCost[], now: Date): CostForecast {
  const today = utcDay(now)
  const byDay = new Map(costs.map(({ day, costMicroUsd }) => [day, costMicroUsd]))
  const costOf = (day: string): number => byDay.get(day) ?? 0
  const month = today.slice(0, 7)
  const until = utcDay(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)))
  const spent = costs.filter(({ day }) => day.startsWith(month)).reduce((sum, one) => sum + one.costMicroUsd, 0)
  const before = Array.from({ length: mostDays }, (_, at) => addDays(today, at - mostDays))
  const known = before.slice(
    Math.max(
      0,
      before.findIndex((day) => costOf(day) > 0),
    ),
  )
  const isKnown = before.some((day) => costOf(day) > 0) && known.length >= fewestDays
  if (!isKnown) return { until, spent, expected: null, days: 0 }

  const byWeekday = known.length >= enoughForWeekdays
  const kindOf = (day: string): number => (byWeekday ? weekday(day) : 0)
  const kinds = new Map<number, number[]>()
  for (const day of known) kinds.set(kindOf(day), [...(kinds.get(kindOf(day)) ?? []), costOf(day)])
  const meanOf = (day: string): number => mean(kinds.get(kindOf(day)) ?? [0])
  const freedom = known.length - kinds.size
  const variance = known.reduce((sum, day) => sum + (costOf(day) - meanOf(day)) ** 2, 0) / freedom

  const left: string[] = []
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) left.push(day)
  const restOfToday = Math.max(0, meanOf(today) - costOf(today))
  const value = spent + restOfToday + left.reduce((sum, day) => sum + meanOf(day), 0)
  // Of the days themselves, and of means that rest on few of them; what is left of today is counted as a whole day.
  const drawn = new Map<number, number>()
  for (const day of [today, ...left]) drawn.set(kindOf(day), (drawn.get(kindOf(day)) ?? 0) + 1)
  const spread = [...drawn].reduce((sum, [kind, n]) => sum + n + n ** 2 / (kinds.get(kind)?.length ?? 1), 0)
  // The quantile of Student's t, within 1 % from six degrees of freedom on.
  const reach = (1.96 + 2.5 / freedom + 3 / freedom ** 2) * Math.sqrt(variance * spread)
  return {
    until,
    spent,
    expected: { value, range: [Math.max(spent, value - reach), value + reach] },
    days: known.length,
  }
}
