import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type ModelFigures = {
  readonly model: string
  readonly answers: number
  readonly answered: number
  readonly refused: number
  readonly failed: number
  readonly claims: number
  readonly unsupported: number
  readonly p50Ms: number | null
  readonly p95Ms: number | null
  readonly costMicroUsd: number
  readonly unpriced: number
  readonly up: number
  readonly down: number
  /** Versions of the answer prompt that it was asked with. */
  readonly promptVersions: readonly number[]
  readonly firstUsed: string
  readonly lastUsed: string
}

/** What each model gave readers in a period, most used first; days are of UTC. Times in milliseconds, of answers that did not fail. */
export async function listModelFigures(
  db: Db,
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<ModelFigures[]> {
  const rows = await db.execute<ModelFigures>(sql`
    with rated as (
      select answer_id, (count(*) filter (where rating = 'up'))::int as up, (count(*) filter (where rating = 'down'))::int as down
      from feedback where workspace_id = ${scope.workspaceId} group by answer_id
    )
    select a.model, count(*)::int as "answers", (count(*) filter (where status = 'answered'))::int as "answered",
      (count(*) filter (where status = 'refused'))::int as "refused", (count(*) filter (where status = 'failed'))::int as "failed",
      coalesce(sum(claims_total), 0)::int as "claims", coalesce(sum(claims_unsupported), 0)::int as "unsupported",
      (percentile_cont(0.5) within group (order by total_ms) filter (where status <> 'failed'))::float8 as "p50Ms",
      (percentile_cont(0.95) within group (order by total_ms) filter (where status <> 'failed'))::float8 as "p95Ms",
      coalesce(sum(cost_micro_usd), 0)::float8 as "costMicroUsd", (count(*) filter (where unpriced))::int as "unpriced",
      coalesce(sum(r.up), 0)::int as "up", coalesce(sum(r.down), 0)::int as "down",
      array_agg(distinct prompt_version) as "promptVersions",
      to_char(min(a.created_at) at time zone 'UTC', 'YYYY-MM-DD') as "firstUsed", to_char(max(a.created_at) at time zone 'UTC', 'YYYY-MM-DD') as "lastUsed"
    from answers a left join rated r on r.answer_id = a.id
    where a.workspace_id = ${scope.workspaceId} and a.origin = 'reader' and a.status <> 'running' and not a.stopped
      and a.created_at >= ${from.toISOString()}::timestamptz and a.created_at < ${to.toISOString()}::timestamptz
    group by a.model order by 2 desc, 1`)
  return [...rows]
}
