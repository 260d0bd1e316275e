import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type ScheduleState = {
  /** A run of any kind waits or works: the next scheduled one comes after it. */
  readonly isBusy: boolean
  readonly lastNightlyAt: Date | null
  readonly lastCanaryAt: Date | null
}

/**
 * When scheduled runs were last started, and whether one must wait. What lies after `now` was started by a clock that has been set back since: the
 * next one does not wait until that time comes again.
 */
export async function readScheduleState(
  db: Db,
  scope: Pick<Scope, 'workspaceId'>,
  { now }: { now: Date },
): Promise<ScheduleState> {
  const known = sql`created_at <= ${now.toISOString()}::timestamptz`
  const [row] = await db.execute<{ busy: boolean; nightly: string | null; canary: string | null }>(sql`
    select coalesce(bool_or(status in ('queued', 'running')), false) as busy,
      max(created_at) filter (where trigger = 'nightly' and ${known}) as nightly,
      max(created_at) filter (where trigger = 'canary' and ${known}) as canary
    from eval_runs where workspace_id = ${scope.workspaceId}`)
  const toDate = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)
  return { isBusy: row?.busy ?? false, lastNightlyAt: toDate(row?.nightly), lastCanaryAt: toDate(row?.canary) }
}
