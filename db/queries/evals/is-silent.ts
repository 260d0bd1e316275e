import { and, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import { evalRuns } from '@/db/schema'

/**
 * Of a run that is worked on: its worker has not beaten for so long. A beat from as far in the future is of a clock that was set back: a worker that
 * lives has beaten since by the new one.
 */
export function isSilent({ now, silentAfterMs }: { now: Date; silentAfterMs: number }): SQL | undefined {
  const [since, until] = [new Date(now.getTime() - silentAfterMs), new Date(now.getTime() + silentAfterMs)]
  const { heartbeatAt, status } = evalRuns
  return and(eq(status, 'running'), or(isNull(heartbeatAt), lt(heartbeatAt, since), gt(heartbeatAt, until)))
}
