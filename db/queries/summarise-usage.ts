import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { answers, groupMembers, groups, modelCalls, users } from '@/db/schema'
import type { Scope } from '@/lib/domain/scope'
import { callFeature } from './day-sums/call-feature'

export const usageGroupings = ['day', 'user', 'model', 'provider', 'task', 'feature', 'group'] as const
export type UsageGrouping = (typeof usageGroupings)[number]

export type UsageInput = {
  /** From this moment on. */
  readonly from: Date
  /** Up to, not including, this moment. */
  readonly to: Date
  readonly groupBy: UsageGrouping
  /** One task only (`answer`, `embed-query`, …): the times of different tasks are not alike. */
  readonly task?: string | undefined
}

/** Times in milliseconds, null where nothing was measured: `first*` to the first token, of streams alone. */
export type UsageRow = {
  /** ISO day in UTC, user id, model id, provider, task, feature or group id; `none` for people in no group. */
  readonly key: string
  /** The name of the person or group; otherwise the key. */
  readonly label: string
  /** Attempts, and the requests of people that they belong to. */
  readonly calls: number
  readonly requests: number
  readonly errors: number
  readonly cancelled: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cachedTokens: number
  readonly costMicroUsd: number
  /** Calls whose model had no price: they are not in the cost. */
  readonly unpricedCalls: number
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  readonly firstP50Ms: number | null
  readonly firstP95Ms: number | null
}

const keys: Record<UsageGrouping, SQL<string>> = {
  day: sql<string>`to_char(${modelCalls.createdAt} at time zone 'UTC', 'YYYY-MM-DD')`,
  user: sql<string>`${modelCalls.userId}`,
  model: sql<string>`${modelCalls.model}`,
  provider: sql<string>`${modelCalls.provider}`,
  task: sql<string>`${modelCalls.task}`,
  feature: callFeature('model_calls', 'answers'),
  group: sql<string>`coalesce(${groups.id}, 'none')`,
}

const labels: Partial<Record<UsageGrouping, SQL<string>>> = {
  user: sql<string>`max(${users.name})`,
  group: sql<string>`coalesce(max(${groups.name}), 'People in no group')`,
}

const count = (condition: SQL): SQL<number> => sql<number>`count(*) filter (where ${condition})`.mapWith(Number)
const sum = (column: SQL | typeof modelCalls.inputTokens): SQL<number> =>
  sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** Of successful calls: how long a failure took says nothing about the model. Rounded to whole milliseconds. */
function percentile(share: number, column: typeof modelCalls.totalMs | typeof modelCalls.firstTokenMs) {
  return sql<
    number | null
  >`round(percentile_cont(${share}::float8) within group (order by ${column}) filter (where ${modelCalls.outcome} = 'ok'))::int`
}

/**
 * What the workspace's model calls used, cost and took; days in order, others by cost and calls. By group: who is in two today counts in both.
 * By feature: calls of an answer that was erased count by their task.
 */
export async function summariseUsage(db: Db, scope: Scope, input: UsageInput): Promise<UsageRow[]> {
  const key = keys[input.groupBy]
  const query = db
    .select({
      key: sql<string>`${key}`.as('key'),
      label: sql<string>`coalesce(${labels[input.groupBy] ?? sql`null`}, ${key})`,
      calls: sql<number>`count(*)`.mapWith(Number),
      requests: sql<number>`count(distinct ${modelCalls.requestId})`.mapWith(Number),
      errors: count(sql`${modelCalls.outcome} = 'error'`),
      cancelled: count(sql`${modelCalls.outcome} = 'cancelled'`),
      inputTokens: sum(modelCalls.inputTokens),
      outputTokens: sum(sql`${modelCalls.outputTokens}`),
      cachedTokens: sum(sql`${modelCalls.cachedTokens}`),
      costMicroUsd: sum(sql`${modelCalls.costMicroUsd}`),
      unpricedCalls: count(sql`${modelCalls.unpriced}`),
      p50Ms: percentile(0.5, modelCalls.totalMs),
      p95Ms: percentile(0.95, modelCalls.totalMs),
      firstP50Ms: percentile(0.5, modelCalls.firstTokenMs),
      firstP95Ms: percentile(0.95, modelCalls.firstTokenMs),
    })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.workspaceId, scope.workspaceId),
        gte(modelCalls.createdAt, input.from),
        lt(modelCalls.createdAt, input.to),
        input.task === undefined ? undefined : eq(modelCalls.task, input.task),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .$dynamic()
  // Joined only where asked for: a million calls are looked at.
  if (input.groupBy === 'user') query.leftJoin(users, eq(users.id, modelCalls.userId))
  if (input.groupBy === 'feature')
    query.leftJoin(answers, and(eq(answers.workspaceId, modelCalls.workspaceId), eq(answers.id, modelCalls.answerId)))
  if (input.groupBy === 'group')
    query
      .leftJoin(
        groupMembers,
        and(eq(groupMembers.workspaceId, modelCalls.workspaceId), eq(groupMembers.userId, modelCalls.userId)),
      )
      .leftJoin(groups, and(eq(groups.workspaceId, groupMembers.workspaceId), eq(groups.id, groupMembers.groupId)))
  const rows = await query
  if (input.groupBy === 'day') return rows
  return rows.sort((a, b) => b.costMicroUsd - a.costMicroUsd || b.calls - a.calls)
}
