import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

/** Sums over the answers to readers of a period or of one of its weeks: what shares and their intervals are made of. */
export type AnswerSums = {
  /** Ended in any way, those that the reader stopped left out. */
  readonly ended: number
  readonly failed: number
  /** With at least one claim. */
  readonly withClaims: number
  readonly withUnsupported: number
  /** Claims, and those of them that rest on a passage; squares and products are summed by answer. */
  readonly claims: number
  readonly supported: number
  readonly supportedSquares: number
  readonly products: number
  readonly claimSquares: number
}

export type WeekOfAnswers = AnswerSums & { readonly week: string; readonly p95Ms: number | null }

const sums = sql.raw(`
  count(*)::int as "ended",
  (count(*) filter (where status = 'failed'))::int as "failed",
  (count(*) filter (where claims_total > 0))::int as "withClaims",
  (count(*) filter (where claims_unsupported > 0))::int as "withUnsupported",
  coalesce(sum(claims_total), 0)::float8 as "claims",
  coalesce(sum(claims_total - claims_unsupported), 0)::float8 as "supported",
  coalesce(sum((claims_total - claims_unsupported) * (claims_total - claims_unsupported)), 0)::float8 as "supportedSquares",
  coalesce(sum((claims_total - claims_unsupported) * claims_total), 0)::float8 as "products",
  coalesce(sum(claims_total * claims_total), 0)::float8 as "claimSquares"`)

const ended = (scope: Scope, { from, to }: { from: Date; to: Date }) => sql`
  workspace_id = ${scope.workspaceId} and origin = 'reader' and created_at >= ${from.toISOString()}::timestamptz
  and created_at < ${to.toISOString()}::timestamptz and status <> 'running' and not stopped`

/** All answers of the period together. Reads an index, not the answers. */
export async function summariseAnswers(db: Db, scope: Scope, period: { from: Date; to: Date }): Promise<AnswerSums> {
  const [row] = await db.execute<AnswerSums>(sql`select ${sums} from answers where ${ended(scope, period)}`)
  return row as AnswerSums
}

/** Week by week (Mondays, UTC), oldest first; weeks without answers have no row. */
export async function listWeeksOfAnswers(
  db: Db,
  scope: Scope,
  period: { from: Date; to: Date },
): Promise<WeekOfAnswers[]> {
  const rows = await db.execute<WeekOfAnswers>(sql`
    select to_char(date_trunc('week', created_at at time zone 'UTC'), 'YYYY-MM-DD') as "week",
      (percentile_cont(0.95) within group (order by total_ms) filter (where status <> 'failed'))::float8 as "p95Ms", ${sums}
    from answers where ${ended(scope, period)} group by 1 order by 1`)
  return [...rows]
}

/** Milliseconds at these shares (0..1) of the answers that came, refusals among them, and how many they were. */
export async function readLatencies(
  db: Db,
  scope: Scope,
  params: { from: Date; to: Date; shares: readonly number[] },
): Promise<{ n: number; values: number[] }> {
  const shares = sql.join(
    params.shares.map((share) => sql`${share}::float8`),
    sql`, `,
  )
  const [row] = await db.execute<{ n: number; values: number[] | null }>(sql`
    select count(*)::int as "n", percentile_cont(array[${shares}]) within group (order by total_ms) as "values"
    from answers where ${ended(scope, params)} and status <> 'failed' and total_ms is not null`)
  return { n: row?.n ?? 0, values: (row?.values ?? []).map(Number) }
}
