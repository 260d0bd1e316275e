import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type ModelSlice = {
  readonly model: string
  readonly answers: number
  readonly answered: number
  readonly unsupported: number
  readonly p95Ms: number | null
}

/** Answers to readers of a period by the model that gave them, most used first. */
export async function summariseByModel(
  db: Db,
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<ModelSlice[]> {
  const rows = await db.execute<ModelSlice>(sql`
    select model, count(*)::int as "answers", (count(*) filter (where status = 'answered'))::int as "answered",
      (count(*) filter (where claims_unsupported > 0))::int as "unsupported",
      (percentile_cont(0.95) within group (order by total_ms) filter (where status <> 'failed'))::float8 as "p95Ms"
    from answers where workspace_id = ${scope.workspaceId} and origin = 'reader' and status <> 'running' and not stopped
      and created_at >= ${from.toISOString()}::timestamptz and created_at < ${to.toISOString()}::timestamptz
    group by model order by 2 desc, 1`)
  return [...rows]
}
