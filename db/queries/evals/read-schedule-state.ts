import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Scope } from '@/lib/domain/scope'

export type ScheduleState = {
  /** A run of any kind waits or works: the next scheduled one comes after it. */
  readonly isBusy: boolean
  readonly lastNightlyAt: Date | null
  readonly lastCanaryAt: Date | null
}

/** When scheduled runs were last started, and whether one must wait. */
export async function readScheduleState(db: Db, scope: Pick<Scope, 'workspaceId'>): Promise<ScheduleState> {
  const [row] = await db.execute<{ busy: boolean; nightly: string | null; canary: string | null }>(sql`
    select coalesce(bool_or(status in ('queued', 'running')), false) as busy,
      max(created_at) filter (where trigger = 'nightly') as nightly,
      max(created_at) filter (where trigger = 'canary') as canary
    from eval_runs where workspace_id = ${scope.workspaceId}`)
  const toDate = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)
  return { isBusy: row?.busy ?? false, lastNightlyAt: toDate(row?.nightly), lastCanaryAt: toDate(row?.canary) }
}
