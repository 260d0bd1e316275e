import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import {
  addNumbers,
  noCalls,
  packCalls,
  unpackCalls,
  type CallSums,
  type TimedCallSums,
  type UsageDay,
} from '@/lib/domain/day-sums'
import type { WorkspaceScope } from '../documents/workspace-scope'
import { dayOf, durationBucket } from './duration-bucket'

type Range = { readonly from: Date; readonly to: Date }
type Call = { readonly day: string; readonly model: string; readonly task: string }
type Grown<T> = Record<string, T>
type GrowingDay = { models: Grown<TimedCallSums>; tasks: Grown<TimedCallSums>; people: Grown<readonly number[]> }

export const noUsageDay: UsageDay = { models: {}, tasks: {}, people: {} }

/** What model calls add up to, by UTC day; days without one are left out. */
export async function sumUsageDays(
  db: Db | Tx,
  scope: WorkspaceScope,
  { from, to }: Range,
): Promise<ReadonlyMap<string, UsageDay>> {
  const day = dayOf(sql`created_at`)
  const inRange = sql`workspace_id = ${scope.workspaceId} and created_at >= ${from.toISOString()}::timestamptz
    and created_at < ${to.toISOString()}::timestamptz`
  const counted = await db.execute<Call & CallSums & { userId: string }>(sql`
    select ${day}::text as "day", model, task, user_id as "userId", count(*)::int as "calls", (count(*) filter (where outcome = 'error'))::int as "errors",
      (count(*) filter (where outcome = 'cancelled'))::int as "cancelled", sum(input_tokens)::float8 as "inputTokens",
      sum(output_tokens)::float8 as "outputTokens", sum(cached_tokens)::float8 as "cachedTokens", sum(cost_micro_usd)::float8 as "costMicroUsd",
      (count(*) filter (where unpriced))::int as "unpricedCalls"
    from model_calls where ${inRange} group by ${day}, 2, 3, 4`)
  const times = await db.execute<Call & { bucket: number; n: number }>(sql`
    select ${day}::text as "day", model, task, ${durationBucket(sql`total_ms`)} as "bucket", count(*)::int as "n"
    from model_calls where ${inRange} and outcome = 'ok' group by ${day}, 2, 3, 4`)

  const days = new Map<string, GrowingDay>()
  for (const { day: at, model, task, userId, ...calls } of counted) {
    const known = days.get(at) ?? { models: {}, tasks: {}, people: {} }
    days.set(at, known)
    known.models[model] = addTimed(known.models[model], calls)
    known.tasks[task] = addTimed(known.tasks[task], calls)
    known.people[userId] = packCalls(addNumbers(noCalls, [unpackCalls(known.people[userId] ?? []), calls]))
  }
  for (const { day: at, model, task, bucket, n } of times) {
    const known = days.get(at)
    for (const sums of [known?.models[model], known?.tasks[task]]) if (sums) addTime(sums, bucket, n)
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
