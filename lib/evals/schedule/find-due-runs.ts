import type { ScheduleState } from '@/db/queries/evals/read-schedule-state'
import type { ScheduledChecks } from '@/lib/domain/scheduled-checks'
import { lastNightly } from './nightly-times'

const hourMs = 3_600_000

/**
 * What is to be started now; nothing while a run of the workspace is under way, which is looked at again a moment later. A night that the
 * product slept through is made up for once it is up; hours are not.
 */
export function findDueRuns(checks: ScheduledChecks, state: ScheduleState, now: Date): ('nightly' | 'canary')[] {
  if (!checks.on || state.isBusy) return []
  const dueAt = lastNightly(now, checks.hour)
  const isNightlyDue = dueAt > new Date(checks.since) && (state.lastNightlyAt === null || state.lastNightlyAt < dueAt)
  const isCanaryDue =
    checks.canaries.length > 0 &&
    (state.lastCanaryAt === null || now.getTime() - state.lastCanaryAt.getTime() >= hourMs)
  return [...(isCanaryDue ? (['canary'] as const) : []), ...(isNightlyDue ? (['nightly'] as const) : [])]
}
