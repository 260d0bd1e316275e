import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { EvalRunId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** How a case stands: its latest outcome, and since when every run has said the same. */
export type CaseHistory = {
  readonly caseId: string
  readonly passed: boolean
  readonly runId: EvalRunId
  readonly at: Date
  readonly since: Date
}

type Row = { case_id: string; passed: boolean; run_id: string; at: string; since: string }

/**
 * The standing of the workspace's own cases. Only runs count that answer as readers are answered, and only those that were made after
 * the case was last changed: older ones say nothing about what it expects now. A case without any is left out.
 */
export async function listCaseHistory(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  params: { suite: string },
): Promise<CaseHistory[]> {
  const rows = await db.execute<Row>(sql`
    with outcomes as (
      select r.case_id, r.passed, r.run_id, r.finished_at,
        row_number() over (partition by r.case_id order by r.finished_at desc, r.run_id desc) as age
      from eval_results r
      join eval_runs v on v.workspace_id = r.workspace_id and v.id = r.run_id
      join golden_cases g on g.workspace_id = r.workspace_id and g.id = r.case_id
      where r.workspace_id = ${scope.workspaceId} and v.suite = ${params.suite} and v.variant = '{}'::jsonb
        and r.passed is not null and v.created_at >= g.updated_at
    ), latest as (select * from outcomes where age = 1)
    select l.case_id, l.passed, l.run_id, l.finished_at::text as at, (
      select min(o.finished_at)::text from outcomes o
      where o.case_id = l.case_id and o.age < coalesce(
        (select min(x.age) from outcomes x where x.case_id = l.case_id and x.passed <> l.passed), 2147483647)
    ) as since
    from latest l`)
  return rows.map((row) => ({
    caseId: row.case_id,
    passed: row.passed,
    runId: row.run_id as EvalRunId,
    at: new Date(row.at),
    since: new Date(row.since),
  }))
}
