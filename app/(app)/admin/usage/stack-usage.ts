import type { DailyUsage } from './usage-rows'
import type { UsageMetric } from './labels'

export type UsageStack = {
  /** Bottom of the bar first. */
  readonly series: readonly string[]
  /** One per day of the period, empty days too; `values` in the order of `series`. */
  readonly bars: readonly { readonly day: string; readonly values: readonly number[] }[]
}

/** More colours than this cannot be told apart; the smaller models share one. */
const maxSeries = 6
export const otherModels = 'other models'

const dayMs = 86_400_000

function daysOf(period: { readonly days: number; readonly now: Date }): string[] {
  const last = Date.parse(`${period.now.toISOString().slice(0, 10)}T00:00:00Z`)
  return Array.from({ length: period.days }, (_, index) =>
    new Date(last - (period.days - 1 - index) * dayMs).toISOString().slice(0, 10),
  )
}

function measure(row: Omit<DailyUsage, 'day' | 'model'>, metric: UsageMetric): number {
  if (metric === 'cost') return row.costMicroUsd
  return metric === 'calls' ? row.calls : row.inputTokens + row.outputTokens
}

/**
 * Rows of days and models as stacked bars, largest model at the bottom. Series are positions and not object keys: a model's name
 * may hold dots, which a chart would read as a path.
 */
export function stackUsage(
  rows: readonly DailyUsage[],
  metric: UsageMetric,
  period: { readonly days: number; readonly now: Date },
): UsageStack {
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(row.model, (totals.get(row.model) ?? 0) + measure(row, metric))
  const ranked = [...totals].filter(([, total]) => total > 0).toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
  const names = ranked.map(([model]) => model)
  const series = names.length <= maxSeries ? names : [...names.slice(0, maxSeries - 1), otherModels]
  const days = daysOf(period)
  const values = new Map(days.map((day) => [day, series.map(() => 0)]))
  for (const row of rows) {
    const named = series.indexOf(row.model)
    const at = named === -1 ? series.indexOf(otherModels) : named
    const bar = values.get(row.day)
    if (bar && at !== -1) bar[at] = (bar[at] ?? 0) + measure(row, metric)
  }
  return { series, bars: days.map((day) => ({ day, values: values.get(day) ?? [] })) }
}
