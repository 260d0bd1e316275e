import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  addNumbers,
  noCalls,
  noUsageCost,
  packCalls,
  unpackCalls,
  type CallSums,
  type TimedCallSums,
  type UsageDay,
  type UsageFeature,
} from '@/lib/domain/day-sums'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { callFeature } from './call-feature'
import { dayOf, durationBucket } from './duration-bucket'

type Range = { readonly from: Date; readonly to: Date }
type Call = { readonly day: string; readonly model: string; readonly task: string }
type Grown<T> = Record<string, T>
type GrowingDay = {
  cost: UsageDay['cost']
  models: Grown<TimedCallSums>
  tasks: Grown<TimedCallSums>
  people: Grown<readonly number[]>
  features: Partial<Record<UsageFeature, CallSums>>
}
export type UsagePart = keyof UsageDay

export const noUsageDay: UsageDay = { cost: noUsageCost, models: {}, tasks: {}, people: {}, features: {} }

const counts = sql.raw(`
  count(*)::int as "calls", (count(*) filter (where c.outcome = 'error'))::int as "errors",
  (count(*) filter (where c.outcome = 'cancelled'))::int as "cancelled", sum(c.input_tokens)::float8 as "inputTokens",
  sum(c.output_tokens)::float8 as "outputTokens", sum(c.cached_tokens)::float8 as "cachedTokens", sum(c.cost_micro_usd)::float8 as "costMicroUsd",
  (count(*) filter (where c.unpriced))::int as "unpricedCalls"`)

/**
 * What model calls add up to, by UTC day; days without one are left out. `parts`: what stands in none of them is not added up, so that a look at
 * models does not count people and looks up no answers.
 */
export async function sumUsageDays(
  db: Db | Tx,
  scope: WorkspaceScope,
  { from, to }: Range,
  parts?: readonly UsagePart[],
): Promise<ReadonlyMap<string, UsageDay>> {
  const wants = (...some: UsagePart[]): boolean => parts === undefined || some.some((part) => parts.includes(part))
  const day = dayOf(sql`c.created_at`)
  const inRange = sql`c.workspace_id = ${scope.workspaceId} and c.created_at >= ${from.toISOString()}::timestamptz
    and c.created_at < ${to.toISOString()}::timestamptz`
  const userId = wants('people') ? sql`c.user_id` : sql`''::text`
  // Times by person would be as many rows as calls: where people are counted, times are read apart. Otherwise one reading gives both.
  const together = wants('models', 'tasks') && !wants('people')
  const okBucket = sql`case when c.outcome = 'ok' then ${durationBucket(sql`c.total_ms`)} end`
  const bucket = together ? okBucket : sql`null::int`
  const counted = await db.execute<Call & CallSums & { userId: string; bucket: number | null }>(sql`
    select ${day}::text as "day", c.model, c.task, ${userId} as "userId", ${bucket} as "bucket", ${counts} from model_calls c
    where ${inRange} group by ${day}, 2, 3, 4, 5`)
  const times =
    wants('models', 'tasks') && !together
      ? await db.execute<Call & { bucket: number; n: number }>(sql`
        select ${day}::text as "day", c.model, c.task, ${durationBucket(sql`c.total_ms`)} as "bucket", count(*)::int as "n"
        from model_calls c where ${inRange} and c.outcome = 'ok' group by ${day}, 2, 3, 4`)
      : []
  const made = wants('features')
    ? await db.execute<CallSums & { day: string; feature: UsageFeature }>(sql`
        select ${day}::text as "day", ${callFeature('c', 'a')} as "feature", ${counts}
        from model_calls c left join answers a on a.workspace_id = c.workspace_id and a.id = c.answer_id
        where ${inRange} group by ${day}, 2`)
    : []

  const days = new Map<string, GrowingDay>()
  for (const { day: at, model, task, userId: person, bucket: ofOk, ...calls } of counted) {
    const known = days.get(at) ?? { cost: noUsageCost, models: {}, tasks: {}, people: {}, features: {} }
    days.set(at, known)
    known.cost = addNumbers(noUsageCost, [known.cost, calls])
    known.models[model] = addTimed(known.models[model], calls)
    known.tasks[task] = addTimed(known.tasks[task], calls)
    if (ofOk !== null) for (const sums of [known.models[model], known.tasks[task]]) addTime(sums, ofOk, calls.calls)
    if (wants('people'))
      known.people[person] = packCalls(addNumbers(noCalls, [unpackCalls(known.people[person] ?? []), calls]))
  }
  for (const { day: at, model, task, bucket, n } of times) {
    const known = days.get(at)
    for (const sums of [known?.models[model], known?.tasks[task]]) if (sums) addTime(sums, bucket, n)
  }
  for (const { day: at, feature: name, ...calls } of made) {
    const known = days.get(at)
    if (known) known.features[name] = addNumbers(noCalls, [calls])
  }
  return days
}

const addTimed = (known: TimedCallSums | undefined, calls: CallSums): TimedCallSums => ({
  ...addNumbers(noCalls, [known ?? noCalls, calls]),
  totalMs: known?.totalMs ?? {},
})

function addTime({ totalMs }: TimedCallSums, bucket: number, n: number): void {
  const histogram = totalMs as Record<string, number>
  histogram[bucket] = (histogram[bucket] ?? 0) + n
}
