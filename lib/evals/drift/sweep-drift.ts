import { findUnmeasuredWorkspaces } from '@/db/queries/drift/find-unmeasured-workspaces'
import { daysBefore } from '@/lib/domain/days-before'
import { driftWindows } from '@/lib/domain/drift'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'
import { queueDrift } from './queue-drift'

/** Once a day, after midnight UTC, the week that has ended is measured where anybody asked something. */
export async function sweepDrift(runtime: Runtime): Promise<void> {
  const endsAt = new Date(utcDay(runtime.now()))
  const since = daysBefore(endsAt, driftWindows.days + driftWindows.baseDays)
  for (const workspace of await findUnmeasuredWorkspaces(runtime.db, { since, endsAt }))
    await queueDrift(runtime, workspace, endsAt)
}
