import { and, eq, type SQL } from 'drizzle-orm'
import { evalRuns } from '@/db/schema'
import { noLongerBeats } from '../no-longer-beats'

/** Of a run that is worked on: its worker is gone. */
export function isSilent({ now, silentAfterMs }: { now: Date; silentAfterMs: number }): SQL | undefined {
  const { heartbeatAt, status } = evalRuns
  return and(eq(status, 'running'), noLongerBeats(heartbeatAt, new Date(now.getTime() - silentAfterMs)))
}
