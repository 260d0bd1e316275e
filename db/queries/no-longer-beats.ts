import { gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** More than the longest that anything may be silent: no living worker's beat lies so far after the moment since when it must have beaten. */
const aheadMs = 15 * 60_000

/**
 * Whoever worked on it is gone: it has never beaten, not since `silentSince`, or by a clock that was ahead and has been set back. One that lives
 * has beaten by the new clock by the time the sweeper looks, which leaves a round out after the clock was set (lib/jobs/clock-watch.ts).
 */
export const noLongerBeats = (heartbeatAt: PgColumn, silentSince: Date): SQL | undefined =>
  or(isNull(heartbeatAt), lt(heartbeatAt, silentSince), gt(heartbeatAt, new Date(silentSince.getTime() + aheadMs)))
