import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { connectors } from '@/db/schema'

/**
 * Connectors whose time has come, of all workspaces: the sweeper's own, ids only. A time further off than the schedule was set by a clock that
 * has been set back since.
 */
export function findDueConnectors(db: Db, params: { now: Date }) {
  const { nextRunAt, scheduleMinutes } = connectors
  const { now } = params
  const isTooFar = sql`${nextRunAt} > ${now.toISOString()}::timestamptz + make_interval(mins => ${scheduleMinutes} + 1)`
  return db
    .select({ workspaceId: connectors.workspaceId, connectorId: connectors.id, userId: connectors.runsAs })
    .from(connectors)
    .where(and(isNull(connectors.deletedAt), eq(connectors.status, 'active'), or(lte(nextRunAt, now), isTooFar)))
    .limit(100)
}
