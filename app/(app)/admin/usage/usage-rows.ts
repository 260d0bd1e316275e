import type { SumsOfDay } from '@/db/queries/day-sums/list-day-sums'
import { addNumbers, noCalls, unpackCalls, type CallSums, type TimedCallSums } from '@/lib/domain/day-sums'
import type { UserId } from '@/lib/domain/ids'
import { addHistograms, durationQuantile } from '@/lib/domain/duration-histogram'

type UsageDays = readonly SumsOfDay<'usage'>[]

/** Times in milliseconds, within 1 %; null where nothing was measured. */
export type UsageRow = CallSums & {
  /** ISO day in UTC, id of a person or model, or task. */
  readonly key: string
  readonly label: string
  readonly p50Ms: number | null
  readonly p95Ms: number | null
}
export type DailyUsage = Pick<CallSums, 'calls' | 'inputTokens' | 'outputTokens' | 'costMicroUsd'> & {
  readonly day: string
  readonly model: string
}

export const usageByModel = (days: UsageDays): UsageRow[] =>
  addUp(days.flatMap(({ figures }) => Object.entries(figures.models)))
export const usageByTask = (days: UsageDays): UsageRow[] =>
  addUp(days.flatMap(({ figures }) => Object.entries(figures.tasks)))

export const peopleOf = (days: UsageDays): UserId[] => [
  ...new Set(days.flatMap(({ figures }) => Object.keys(figures.people) as UserId[])),
]

/** What people used, without times: those say something of models and not of who asked. */
export function usageByPerson(days: UsageDays, names: ReadonlyMap<string, string>): UsageRow[] {
  const sums = new Map<string, number[]>()
  for (const { figures } of days)
    for (const [id, calls] of Object.entries(figures.people)) {
      const sum = sums.get(id)
      if (sum) for (const [at, value] of calls.entries()) sum[at] = (sum[at] ?? 0) + value
      else sums.set(id, [...calls])
    }
  const rows = [...sums].map(([key, sum]) => ({
    ...unpackCalls(sum),
    key,
    label: names.get(key) ?? 'Somebody who is not here any more',
    p50Ms: null,
    p95Ms: null,
  }))
  return rows.toSorted(dearestFirst)
}

/** Oldest first; days without calls have none. */
export const usageByDay = (days: UsageDays): UsageRow[] =>
  days.flatMap(({ day, figures }) => {
    const tasks = Object.values(figures.tasks)
    return tasks.length === 0 ? [] : [toRow(day, tasks)]
  })

/** The browser gets what it draws: not how long every call took. */
export const usageByDayAndModel = (days: UsageDays): DailyUsage[] =>
  days.flatMap(({ day, figures }) =>
    Object.entries(figures.models).map(([model, { calls, inputTokens, outputTokens, costMicroUsd }]) => ({
      day,
      model,
      calls,
      inputTokens,
      outputTokens,
      costMicroUsd,
    })),
  )

const dearestFirst = (a: UsageRow, b: UsageRow): number => b.costMicroUsd - a.costMicroUsd || b.calls - a.calls

/** Dearest first, then those with most calls. */
function addUp(entries: readonly (readonly [string, TimedCallSums])[]): UsageRow[] {
  const byKey = new Map<string, TimedCallSums[]>()
  for (const [key, sums] of entries) {
    const known = byKey.get(key)
    if (known) known.push(sums)
    else byKey.set(key, [sums])
  }
  const rows = [...byKey].map(([key, parts]) => toRow(key, parts))
  return rows.toSorted(dearestFirst)
}

function toRow(key: string, parts: readonly TimedCallSums[]): UsageRow {
  const totalMs = addHistograms(parts.map((part) => part.totalMs))
  return {
    ...addNumbers<CallSums>(noCalls, parts),
    key,
    label: key,
    p50Ms: durationQuantile(totalMs, 0.5),
    p95Ms: durationQuantile(totalMs, 0.95),
  }
}
