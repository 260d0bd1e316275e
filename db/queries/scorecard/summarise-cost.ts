import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

/** Sums over the answers to readers of a period. Money is micro-dollars; squares and products are summed by answer. */
export type CostSums = {
  readonly answers: number
  /** Answered, every claim with a source, and no thumb down. */
  readonly verified: number
  readonly cost: number
  readonly costSquares: number
  /** Cost of the verified ones. */
  readonly verifiedCost: number
  /** Calls of these answers whose model had no price. */
  readonly unpricedCalls: number
}

/** What answers to readers cost with every call that was made for them: rewrites, retries and failed ones too. */
export async function summariseCost(db: Db, scope: Scope, { from, to }: { from: Date; to: Date }): Promise<CostSums> {
  const [since, until] = [from.toISOString(), to.toISOString()]
  const [row] = await db.execute<CostSums>(sql`
    with paid as (
      select answer_id, sum(cost_micro_usd)::float8 as cost, (count(*) filter (where unpriced))::int as unpriced from model_calls
      where workspace_id = ${scope.workspaceId} and answer_id is not null and created_at >= ${since}::timestamptz
        and created_at < ${until}::timestamptz + interval '1 hour'
      group by answer_id
    ), down as (
      select distinct answer_id from feedback where workspace_id = ${scope.workspaceId} and rating = 'down'
    ), each as (
      select coalesce(p.cost, 0) as cost, coalesce(p.unpriced, 0) as unpriced,
        (a.status = 'answered' and a.claims_total > 0 and a.claims_unsupported = 0 and d.answer_id is null) as verified
      from answers a left join paid p on p.answer_id = a.id left join down d on d.answer_id = a.id
      where a.workspace_id = ${scope.workspaceId} and a.origin = 'reader' and a.created_at >= ${since}::timestamptz
        and a.created_at < ${until}::timestamptz and a.status <> 'running'
    )
    select count(*)::int as "answers", (count(*) filter (where verified))::int as "verified",
      coalesce(sum(cost), 0)::float8 as "cost", coalesce(sum(cost * cost), 0)::float8 as "costSquares",
      coalesce(sum(cost) filter (where verified), 0)::float8 as "verifiedCost",
      coalesce(sum(unpriced), 0)::int as "unpricedCalls"
    from each`)
  return row as CostSums
}
