import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { forecastCost, forecastFrom, type CostForecast } from './forecast-cost'

const dayMs = 86_400_000

/** What this calendar month has cost the workspace, and what it will have cost if people go on as they did. */
export async function readForecast({ db, now }: Pick<Runtime, 'db' | 'now'>, scope: Scope): Promise<CostForecast> {
  const at = now()
  const to = new Date((Math.floor(at.getTime() / dayMs) + 1) * dayMs)
  const from = new Date(forecastFrom(at))
  const days = await listDaySums(db, scope, { name: 'usage', parts: ['cost'], from, to, now: at })
  return forecastCost(
    days.map(({ day, figures }) => ({ day, costMicroUsd: figures.cost.costMicroUsd })),
    at,
  )
}
