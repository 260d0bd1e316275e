import { findAskedWorkspaces } from '@/db/queries/day-sums/find-asked-workspaces'
import { dropOpenDays } from '@/db/queries/day-sums/drop-open-days'
import { listDaySums } from '@/db/queries/day-sums/list-day-sums'
import { daysBefore } from '@/lib/domain/days-before'
import { utcDay } from '@/lib/domain/utc-day'
import type { Runtime } from '@/lib/runtime/runtime'

/** Screens of figures look back ninety days: one part in each round, so that a round stays short. */
const [parts, daysOfPart] = [7, 14]

/** Adds up days that are over and that nobody has looked at since, so that whoever opens a screen of figures does not wait for it. */
export async function sweepDaySums(runtime: Runtime, round: number): Promise<void> {
  const now = runtime.now()
  await dropOpenDays(runtime.db, { from: utcDay(now) })
  const to = daysBefore(new Date(utcDay(now)), (round % parts) * daysOfPart)
  const period = { from: daysBefore(to, daysOfPart), to }
  for (const workspace of await findAskedWorkspaces(runtime.db, period)) {
    await listDaySums(runtime.db, workspace, { name: 'usage', ...period, now })
    await listDaySums(runtime.db, workspace, { name: 'answers', ...period, now })
  }
}
