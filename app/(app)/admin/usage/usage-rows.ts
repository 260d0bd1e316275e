import type { GroupPerson } from '@/db/queries/people/list-group-people'
import type { SumsOfDay } from '@/db/queries/day-sums/list-day-sums'
import {
  addNumbers,
  noCalls,
  unpackCalls,
  usageFeatures,
  type CallSums,
  type TimedCallSums,
  type UsageDay,
} from '@/lib/domain/day-sums'
import type { UserId } from '@/lib/domain/ids'
import { featureLabels } from './labels'
import { addHistograms, durationQuantile } from '@/lib/domain/duration-histogram'

type UsageDays<Part extends keyof UsageDay> = readonly SumsOfDay<'usage', Part>[]

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

export const usageByModel = (days: UsageDays<'models'>): UsageRow[] =>
  addUp(days.flatMap(({ figures }) => Object.entries(figures.models)))
export const usageByTask = (days: UsageDays<'tasks'>): UsageRow[] =>
  addUp(days.flatMap(({ figures }) => Object.entries(figures.tasks)))

export const peopleOf = (days: UsageDays<'people'>): UserId[] => [
  ...new Set(days.flatMap(({ figures }) => Object.keys(figures.people) as UserId[])),
]

const withoutTimes = { p50Ms: null, p95Ms: null }

/** What people used, without times: those say something of models and not of who asked. */
export function usageByPerson(days: UsageDays<'people'>, names: ReadonlyMap<string, string>): UsageRow[] {
  const rows = [...addPeople(days)].map(([key, sum]) => ({
    ...unpackCalls(sum),
    ...withoutTimes,
    key,
    label: names.get(key) ?? 'Somebody who is not here any more',
  }))
  return rows.toSorted(dearestFirst)
}

/** By the groups that people are in today: who is in two counts in both, who is in none in a row of their own. */
export function usageByGroup(days: UsageDays<'people'>, members: readonly GroupPerson[]): UsageRow[] {
  const people = addPeople(days)
  const sums = new Map<string, { label: string; parts: CallSums[] }>()
  const add = (key: string, label: string, calls: readonly number[]): void => {
    const known = sums.get(key) ?? { label, parts: [] }
    known.parts.push(unpackCalls(calls))
    sums.set(key, known)
  }
  const grouped = new Set<string>(members.map(({ userId }) => userId))
  for (const { groupId, group, userId } of members) {
    const calls = people.get(userId)
    if (calls) add(groupId, group, calls)
  }
  for (const [userId, calls] of people) if (!grouped.has(userId)) add('', 'People in no group', calls)
  const rows = [...sums].map(([key, { label, parts }]) => ({
    ...addNumbers(noCalls, parts),
    ...withoutTimes,
    key,
    label,
  }))
  return rows.toSorted(dearestFirst)
}

/** By what the calls were made for. */
export function usageByFeature(days: UsageDays<'features'>): UsageRow[] {
  const rows = usageFeatures.flatMap((key): UsageRow[] => {
    const parts = days.flatMap(({ figures }) => figures.features[key] ?? [])
    return parts.length === 0
      ? []
      : [{ ...addNumbers(noCalls, parts), ...withoutTimes, key, label: featureLabels[key] }]
  })
  return rows.toSorted(dearestFirst)
}

function addPeople(days: UsageDays<'people'>): Map<string, number[]> {
  const sums = new Map<string, number[]>()
  for (const { figures } of days)
    for (const [id, calls] of Object.entries(figures.people)) {
      const sum = sums.get(id)
      if (sum) for (const [at, value] of calls.entries()) sum[at] = (sum[at] ?? 0) + value
      else sums.set(id, [...calls])
    }
  return sums
}

/** Oldest first; days without calls have none. */
export const usageByDay = (days: UsageDays<'tasks'>): UsageRow[] =>
  days.flatMap(({ day, figures }) => {
    const tasks = Object.values(figures.tasks)
    return tasks.length === 0 ? [] : [toRow(day, tasks)]
  })

/** The browser gets what it draws: not how long every call took. */
export const usageByDayAndModel = (days: UsageDays<'models'>): DailyUsage[] =>
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
