import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type FeedbackCounts = {
  readonly up: number
  readonly down: number
  /** Of all times, now. */
  readonly open: number
  /** ISO day of the oldest that is open. */
  readonly openSince: string | null
}

/** Ratings of the period, and what waits in the inbox now. */
export async function countFeedback(
  db: Db,
  scope: Scope,
  { from, to }: { from: Date; to: Date },
): Promise<FeedbackCounts> {
  const inPeriod = sql`created_at >= ${from.toISOString()}::timestamptz and created_at < ${to.toISOString()}::timestamptz`
  const [row] = await db.execute<FeedbackCounts>(sql`
    select (count(*) filter (where rating = 'up' and ${inPeriod}))::int as "up",
      (count(*) filter (where rating = 'down' and ${inPeriod}))::int as "down",
      (count(*) filter (where status = 'open'))::int as "open",
      to_char(min(created_at) filter (where status = 'open') at time zone 'UTC', 'YYYY-MM-DD') as "openSince"
    from feedback where workspace_id = ${scope.workspaceId}`)
  return row as FeedbackCounts
}
